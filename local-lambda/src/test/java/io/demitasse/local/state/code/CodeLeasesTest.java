package io.demitasse.local.state.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class CodeLeasesTest {
  private final Set<String> stored = new TreeSet<>(Set.of("new", "old"));
  private final Set<String> referred = new HashSet<>();
  private final CodeLeases leases = new CodeLeases(names -> names.forEach(stored::remove));

  @Test
  void what_nothing_refers_to_goes_with_its_last_lease() throws Exception {
    var first = leases.lease(Set.of("new"));
    var second = leases.lease(Set.of("new"));
    leases.collect(Set.copyOf(stored), () -> referred);
    assertThat(stored).containsExactly("new");
    first.close();
    assertThat(stored).containsExactly("new");
    second.close();
    assertThat(stored).isEmpty();
  }

  @Test
  void what_is_referred_to_after_a_collection_outlives_its_upload() throws Exception {
    var upload = leases.lease(Set.of("new"));
    leases.collect(Set.copyOf(stored), () -> referred);
    referred.add("new");
    upload.close();
    assertThat(stored).containsExactly("new");
  }
}
