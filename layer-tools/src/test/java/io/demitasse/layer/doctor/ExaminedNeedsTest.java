package io.demitasse.layer.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.layer.doctor.need.Need.Certainty;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of the JDK a function uses, and what it mentions only. */
final class ExaminedNeedsTest extends Examination {
  @Test
  void what_the_handler_comes_to_decides_on_the_profile() throws IOException {
    function.library(
        "l.jar", "l.L", "package l; public class L { public void paint() { " + PICTURE + " } }");
    handler("new l.L().paint();");

    Report report = examine("t.H::handle");

    assertThat(report.profile()).contains("full");
    assertThat(report.problems()).isZero();
    assertThat(report.text())
        .contains("not in standard: java.desktop/java.awt.image")
        .contains("used in t.H.handle → l.L.paint");
  }

  @ParameterizedTest
  @CsvSource({
    "never called, ''",
    "caught, 'try { x(); } catch (NoClassDefFoundError e) { }'",
    "caught as anything, 'try { x(); } catch (Throwable e) { }'",
    "asked for by name, 'try { Class.forName(\"java.awt.Frame\"); } catch (ClassNotFoundException e) { }'"
  })
  void what_a_library_does_without_is_mentioned_only(String how, String call) throws IOException {
    function.library(
        "l.jar",
        "l.L",
        "package l; public class L { public static void run() { "
            + call
            + " }"
            + " static void x() { "
            + PICTURE
            + " } }");
    handler("l.L.run();");

    Report report = examine("t.H::handle");

    assertThat(report.profile()).as(how).contains("standard");
    assertThat(report.problems()).as(how).isZero();
    assertThat(report.text()).contains("mentions, and is not seen to use: java.desktop/java.awt");
  }

  @Test
  void a_handler_that_catches_everything_still_needs_what_it_calls() throws IOException {
    handler("try { " + PICTURE + " } catch (Throwable t) { return t.toString(); }");

    assertThat(examine("t.H::handle").profile()).contains("full");
  }

  @Test
  void a_call_that_may_mean_several_methods_sends_nobody_beyond_the_default() throws IOException {
    function.with(
        "t.H",
        "package t; public class H { interface Do { void it(); }"
            + " static class A implements Do { public void it() { "
            + PICTURE
            + " } }"
            + " static class B implements Do { public void it() { } }"
            + " public String handle(String e) { Do d = e.isEmpty() ? new A() : new B();"
            + " d.it(); return e; } }");

    Report report = examine("t.H::handle");

    assertThat(report.profile()).contains("standard");
    assertThat(report.text()).contains("may need, by a call that can mean several methods");
  }

  @Test
  void providers_of_services_may_be_reached() throws IOException {
    function.library(
        "l.jar",
        "l.L",
        "package l; public class L implements Runnable { public void run() {"
            + " javax.naming.Reference r = new javax.naming.Reference(\"\"); } }",
        "META-INF/services/java.lang.Runnable",
        "l.L\n");
    handler("java.util.ServiceLoader.load(Runnable.class).forEach(Runnable::run);");

    Report report = examine("t.H::handle");

    assertThat(report.profile()).contains("standard");
    assertThat(report.needs())
        .anySatisfy(need -> {
          assertThat(need.module()).isEqualTo("java.naming");
          assertThat(need.certainty()).isEqualTo(Certainty.MAY);
        });
  }

  @ParameterizedTest
  @CsvSource({
    "java.util.Locale.GERMANY.toString();, jdk.localedata",
    "java.util.Locale.of(\"sv\");, jdk.localedata",
    "java.util.Locale.forLanguageTag(\"de-CH\");, jdk.localedata",
    "e.getBytes(\"ISO-2022-JP\");, jdk.charsets",
    "java.nio.charset.Charset.forName(\"IBM037\");, jdk.charsets",
    "java.security.KeyStore.getInstance(\"PKCS11\");, jdk.crypto.cryptoki",
    "javax.xml.crypto.dsig.XMLSignatureFactory.getInstance(\"DOM\");, java.xml.crypto"
  })
  void what_code_asks_for_by_name_is_needed(String statement, String module) throws IOException {
    handler(statement);

    assertThat(examine("t.H::handle").needs())
        .anySatisfy(need -> {
          assertThat(need.module()).isEqualTo(module);
          assertThat(need.certainty()).isEqualTo(Certainty.WILL);
        });
  }

  @ParameterizedTest
  @CsvSource({
    "java.util.Locale.ROOT.toString();",
    "java.util.Locale.forLanguageTag(\"en-US\");",
    "e.getBytes(\"UTF-16\");",
    "System.out.println(\"ISO-2022-JP is a charset and de a language\");"
  })
  void what_every_profile_has_is_not_needed(String statement) throws IOException {
    handler(statement);

    assertThat(examine("t.H::handle").profile()).contains("minimal");
  }

  @Test
  void locales_chosen_at_run_time_are_worth_the_default_profile() throws IOException {
    handler("java.util.Locale.forLanguageTag(e);");

    assertThat(examine("t.H::handle").profile()).contains("standard");
  }
}
