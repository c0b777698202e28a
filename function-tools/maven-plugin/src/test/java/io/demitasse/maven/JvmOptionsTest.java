package io.demitasse.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The line that Surefire gives to the JVM of the tests. */
final class JvmOptionsTest {
  @Test
  void options_of_others_stay() {
    assertThat(JvmOptions.parse(" -Xmx1g  ").with("a", "b").with("c", "d").line())
        .isEqualTo("-Xmx1g -Da=b -Dc=d");
    assertThat(JvmOptions.parse("").with("a", "b").line()).isEqualTo("-Da=b");
  }

  @Test
  void a_path_with_blanks_is_one_option() {
    assertThat(JvmOptions.parse("").with("a", "/my projects/it's").line())
        .isEqualTo("\"-Da=/my projects/it's\"");
    assertThat(JvmOptions.parse("").with("a", "/say \"hello\"").line())
        .isEqualTo("'-Da=/say \"hello\"'");
  }
}
