package io.demitasse.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PageTest {
  @TempDir private Path folder;

  @Test
  void blocks_that_are_marked_are_steps_and_others_are_not() throws IOException {
    List<Step> steps =
        page(
            """
            ```
            rm -rf /
            ```
            ```sh run needs=aws
            echo one
            ```
            ```text output
            one
            ```
            """);

    assertThat(steps)
        .containsExactly(
            new Step(
                4, "echo one", new Step.Conditions(List.of("aws"), false, false), List.of("one")));
  }

  @Test
  void a_file_of_the_page_is_written() throws IOException {
    List<Step> steps =
        page(
            """
            ```java file=Hello.java
            class Hello {}
            ```
            ```sh run
            cat Hello.java
            ```
            """);

    assertThat(steps).hasSize(2);
    assertThat(steps.getFirst().commands()).contains("> Hello.java").contains("class Hello {}");
  }

  @Test
  void expected_lines_come_in_their_order_and_an_ellipsis_stands_for_anything() {
    Step step = new Step(1, "", Step.Conditions.NONE, List.of("done in … s", "{\"a\":1}"));

    assertThat(step.missingFrom("x\ndone in 85 s\n{\"a\":1}\n")).isEmpty();
    assertThat(step.missingFrom("{\"a\":1}\ndone in 85 s\n")).isEqualTo("{\"a\":1}");
    assertThat(step.missingFrom("done\n")).isEqualTo("done in … s");
  }

  @Test
  void a_word_in_capitals_stands_for_what_the_fence_says() throws IOException {
    List<Step> steps =
        page(
            """
            ```sh run fresh ACCOUNT=1 ROLE=basic
            create arn:ACCOUNT:role/ROLE --AROLE "$ROLES"
            ```
            """);

    assertThat(steps.getFirst().commands()).isEqualTo("create arn:1:role/basic --AROLE \"$ROLES\"");
    assertThat(steps.getFirst().conditions().fresh()).isTrue();
  }

  @Test
  void a_lane_has_the_blocks_that_name_it_and_what_they_print() throws IOException {
    List<Step> steps =
        page(
            """
            ```sh run=release
            echo slow
            ```
            ```text output
            slow
            ```
            ```sh run
            echo quick
            ```
            """);

    assertThat(steps).extracting(Step::commands).containsExactly("echo quick");
    assertThat(steps.getFirst().expected()).isEmpty();
    assertThat(Page.read(folder.resolve("page.md"), "release"))
        .containsExactly(new Step(1, "echo slow", Step.Conditions.NONE, List.of("slow")));
  }

  @Test
  void a_page_goes_on_from_the_one_that_it_names() throws IOException {
    Files.writeString(folder.resolve("first.md"), "```sh run\ncd here\n```\n");

    assertThat(page("<!-- after first.md -->\n```sh run\nls\n```\n"))
        .extracting(Step::commands)
        .containsExactly("cd here", "ls");
  }

  private List<Step> page(String text) throws IOException {
    return Page.read(Files.writeString(folder.resolve("page.md"), text), "it");
  }
}
