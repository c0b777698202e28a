package io.demitasse.fleet.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.fleet.aws.Region;
import io.demitasse.fleet.aws.ThisMachine;
import io.demitasse.fleet.aws.Zips;
import io.demitasse.fleet.publish.Publication;
import io.demitasse.fleet.publish.Publisher;
import io.demitasse.fleet.publish.Sharing;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Five functions that move to another version of their layer. */
@Tag("it")
final class FleetMoverTest {
  private static final List<String> NAMES = List.of("a", "b", "c", "d", "e");
  private static final SmokeEvent FINE = SmokeEvent.of("{}");

  @TempDir private Path folder;
  @AutoClose private Region region;
  private String old = "";
  private String target = "";

  @BeforeEach
  void start() throws Exception {
    region = new Region(folder);
    old = region.layer("v1", ThisMachine.architecture());
    for (var name : NAMES) {
      region.deployer().deploy(region.deployment(name, name, old).withAlias("live"));
    }
    target = region.layer("v2", ThisMachine.architecture());
  }

  private FleetMove.Outcome move(String from, Optional<String> to, Map<String, SmokeEvent> events)
      throws Exception {
    return new FleetMover(region.aws(), Region.NAME, text -> {})
        .move(new FleetMove(from, to, Optional.of("live"), Optional.of(FINE), events));
  }

  private static List<String> names(List<Deployed> moved) {
    return moved.stream().map(Deployed::functionName).toList();
  }

  @Test
  void all_of_them_move_there_and_back() throws Exception {
    assertThat(names(move("demitasse", Optional.empty(), Map.of()).moved())).isEqualTo(NAMES);
    for (var name : NAMES) {
      assertThat(region.layersOf(name)).containsExactly(target);
      assertThat(region.answer(name, "live")).isEqualTo("\"v2\"");
    }

    assertThat(names(move(target, Optional.of(old), Map.of()).moved())).isEqualTo(NAMES);
    for (var name : NAMES) {
      assertThat(region.answer(name, "live")).isEqualTo("\"v1\"");
    }
  }

  @Test
  void the_first_that_fails_ends_it_and_is_put_back_and_the_next_run_goes_on() throws Exception {
    var stopped =
        move("demitasse", Optional.empty(), Map.of("c", SmokeEvent.of("{\"fails\":\"v2\"}")));

    assertThat(names(stopped.moved())).containsExactly("a", "b");
    assertThat(stopped.remaining()).containsExactly("c", "d", "e");
    assertThat(stopped.failure().orElseThrow()).hasMessageContaining("rolled back");
    assertThat(region.layersOf("c")).containsExactly(old);
    assertThat(region.answer("c", "live")).isEqualTo("\"v1\"");
    assertThat(region.layersOf("d")).containsExactly(old);

    var resumed = move("demitasse", Optional.empty(), Map.of());
    assertThat(resumed.already()).containsExactly("a", "b");
    assertThat(names(resumed.moved())).containsExactly("c", "d", "e");
    assertThat(resumed.failure()).isEmpty();
  }

  @Test
  void other_functions_and_other_layers_are_left_as_they_are() throws Exception {
    var folderOfOther = java.nio.file.Files.createDirectory(folder.resolve("other"));
    var other =
        new Publisher(region.aws(), text -> {})
            .publish(
                new Publication(
                    List.of(Zips.write(folderOfOther.resolve("x.zip"), Map.of("x", "y"))),
                    Optional.of("other"),
                    List.of(Region.NAME),
                    1,
                    Optional.empty(),
                    "Apache-2.0",
                    Sharing.NONE,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()))
            .layers()
            .getFirst()
            .arn();
    region.deployer().deploy(region.deployment("b", "b", other, old).withAlias("live"));
    region.deployer().deploy(region.deployment("z", "z", other));

    move("demitasse", Optional.empty(), Map.of());

    assertThat(region.layersOf("b")).containsExactly(other, target);
    assertThat(region.layersOf("z")).containsExactly(other);
  }

  @Test
  void code_that_is_not_released_yet_is_not_released_with_the_layer() throws Exception {
    region.deployer().deploy(region.deployment("d", "unfinished", old));

    var outcome = move("demitasse", Optional.empty(), Map.of());

    assertThat(outcome.left()).containsOnlyKeys("d");
    assertThat(region.layersOf("d")).containsExactly(old);
    assertThat(names(outcome.moved())).containsExactly("a", "b", "c", "e");
  }

  @Test
  void a_layer_that_nobody_has_is_said() {
    assertThatThrownBy(() -> move("nobodys", Optional.empty(), Map.of()))
        .hasMessageContaining("no function in us-east-1 has the layer nobodys");
  }
}
