package io.demitasse.runtime.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BootstrapContractTest {
  private static final Path BOOTSTRAP = Path.of("../layer-packaging/src/layer/bootstrap");
  private static final Path TABLE = Path.of("../docs/architecture.md");

  private static Set<String> constants(String prefix) throws IllegalAccessException {
    Set<String> constants = new TreeSet<>();
    for (Field field : BootstrapContract.class.getFields()) {
      String value = (String) field.get(null);
      if (value.startsWith(prefix)) {
        constants.add(value);
      }
    }
    return constants;
  }

  @Test
  void the_bootstrap_sets_the_properties_that_the_runtime_reads_and_no_others() throws Exception {
    assertThat(found("-D(demitasse[.][a-z]+)=", BOOTSTRAP)).isEqualTo(constants("demitasse."));
  }

  @Test
  void every_name_is_in_the_table_of_the_architecture() throws Exception {
    assertThat(found("(?m)^[|] `(demitasse[.][a-z]+|DEMITASSE_[A-Z0-9_]+)`", TABLE))
        .containsAll(constants("demitasse."))
        .containsAll(constants("DEMITASSE_"));
  }

  private static Set<String> found(String pattern, Path file) throws IOException {
    return Pattern.compile(pattern)
        .matcher(Files.readString(file))
        .results()
        .map((MatchResult result) -> result.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
