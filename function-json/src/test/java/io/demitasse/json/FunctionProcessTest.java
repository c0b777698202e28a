package io.demitasse.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.functions.Annotated;
import io.demitasse.functions.Fast;
import io.demitasse.functions.SnakeSerializer;
import io.demitasse.functions.Trees;
import io.demitasse.functions.Trees3;
import io.demitasse.runtime.Main;
import io.demitasse.runtime.startup.CacheCheck;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What depends on the class path of the function, in real JVMs. */
@Tag("it")
class FunctionProcessTest {
  private static final String[] JACKSON_2 = {"jackson-databind-2.", "jackson-annotations-"};
  private static final String[] JACKSON_3 = {
    "jackson-databind-3.", "jackson-core-3.", "jackson-annotations-"
  };
  private final FunctionProcess plain = FunctionProcess.ofHandlers();
  private final FunctionProcess withEvents = plain.with("aws-lambda-java-events-");

  private static String fast(String method) {
    return Fast.class.getName() + "::" + method;
  }

  private static String annotated(String method) {
    return Annotated.class.getName() + "::" + method;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "stream | {\"a\":1}",
        "text | \"a\"",
        "map | {\"a\":[1,2.5,{\"b\":null}]}",
        "shape | {\"name\":\"n\",\"points\":[{\"x\":1,\"y\":2}],\"color\":\"RED\"}",
        "person | {\"name\":\"n\",\"age\":3,\"friend\":{\"name\":\"f\"}}",
        "proxy | {\"body\":\"b\",\"requestContext\":{\"identity\":{\"sourceIp\":\"i\"}}}",
      })
  void a_plain_handler_loads_no_data_binding_library(String method, String event) throws Exception {
    var outcome = withEvents.serve(fast(method), event);

    assertThat(outcome.posts().getFirst().line()).endsWith("/response HTTP/1.1");
    assertThat(outcome.loadedClasses())
        .contains(Main.class.getName())
        .noneMatch(name -> name.startsWith("com.amazonaws.lambda.thirdparty."))
        .noneMatch(name -> name.startsWith("com.amazonaws.services.lambda.runtime.serialization."))
        .noneMatch(name -> name.contains(".jackson.databind."));
  }

  @Test
  void a_stream_handler_loads_no_json_at_all() throws Exception {
    assertThat(withEvents.serve(fast("stream"), "{}").loadedClasses())
        .noneMatch(name -> name.startsWith("com.fasterxml.jackson."));
  }

  @Test
  void a_startup_report_that_nobody_asked_for_loads_no_class() throws Exception {
    assertThat(withEvents.serve(fast("stream"), "{}").loadedClasses())
        .filteredOn(name -> name.startsWith(CacheCheck.class.getPackageName()))
        .containsExactlyInAnyOrder(
            CacheCheck.class.getName(), CacheCheck.class.getPackageName() + ".Agents");
  }

  @Test
  void a_handler_of_other_types_loads_the_official_library() throws Exception {
    var outcome = withEvents.serve(fast("instant"), "1.5");

    assertThat(outcome.response()).isEqualTo("1.500000000");
    assertThat(outcome.loadedClasses())
        .anyMatch(name -> name.startsWith("com.amazonaws.lambda.thirdparty."));
  }

  @Test
  void events_without_a_joda_time_in_them_need_no_joda_time() throws Exception {
    String event = resource("SQSEvent.json");

    assertThat(withEvents.serve(fast("queue"), event).response()).contains("\"eventSourceARN\":");
  }

  @Test
  void an_event_with_a_joda_time_in_it_says_which_library_is_missing() throws Exception {
    var post = withEvents.serve(fast("scheduled"), "{}").posts().getFirst();

    assertThat(post.line()).contains("/init/error");
    assertThat(post.body()).contains("org.joda.time.DateTime is missing", "jar in lib/");
  }

  @Test
  void annotations_mean_nothing_as_long_as_the_function_bundles_no_jackson() throws Exception {
    assertThat(plain.serve(annotated("order"), "{\"id\":\"i\",\"amount\":1}").response())
        .isEqualTo("{\"id\":\"i!\",\"amount\":2}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "order | {\"order-id\":\"i\",\"amount\":1,\"more\":2} | {\"order-id\":\"i!\",\"amount\":2}",
        "accounts | {\"a\":{\"the-owner\":\"o\"}} | [{\"the-owner\":\"o\"}]",
        "accountInMap | {} | {\"account\":{\"the-owner\":\"o\"}}",
        "animal | {\"kind\":\"dog\",\"name\":\"d\"} | {\"kind\":\"dog\",\"name\":\"d\"}",
      })
  void annotations_are_honoured_by_the_jackson_that_the_function_bundles(
      String method, String event, String response) throws Exception {
    assertThat(plain.with(JACKSON_2).serve(annotated(method), event).response())
        .isEqualTo(response);
    assertThat(plain.with(JACKSON_3).serve(annotated(method), event).response())
        .isEqualTo(response);
  }

  @Test
  void trees_of_the_bundled_jackson_are_events_and_responses() throws Exception {
    assertThat(
            plain.with(JACKSON_2).serve(Trees.class.getName() + "::part", "{\"a\":[1]}").response())
        .isEqualTo("[1]");
    assertThat(
            plain
                .with(JACKSON_3)
                .serve(Trees3.class.getName() + "::part", "{\"a\":[1]}")
                .response())
        .isEqualTo("[1]");
  }

  @Test
  void the_serializer_of_the_function_takes_all_over(@TempDir Path folder) throws Exception {
    FunctionProcess function =
        withEvents.with(withServices(folder, SnakeSerializer.class.getName()));

    assertThat(function.serve(fast("text"), "x").response()).isEqualTo("~~~java.lang.String x");
    assertThat(function.serve(fast("stream"), "{}").response()).isEqualTo("{}");
  }

  @ParameterizedTest
  @CsvSource({
    "io.demitasse.functions.SnakeSerializer, io.demitasse.functions.OtherSerializer, Too many",
    "io.demitasse.functions.Nope, io.demitasse.functions.Nope, Nope not found",
  })
  void a_serializer_that_cannot_be_chosen_fails_the_start(
      String one, String other, String message, @TempDir Path folder) throws Exception {
    FunctionProcess function = withEvents.with(withServices(folder, one + "\n" + other));

    var post = function.serve(fast("text"), "x").posts().getFirst();

    assertThat(post.line()).contains("/init/error");
    assertThat(post.body()).contains(message, "META-INF/services");
  }

  private static String withServices(Path folder, String content) throws IOException {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(
        services.resolve("com.amazonaws.services.lambda.runtime.CustomPojoSerializer"), content);
    return folder.toString();
  }

  private static String resource(String event) throws IOException {
    try (InputStream in =
        FunctionProcessTest.class.getResourceAsStream("/compatibility/events/" + event)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
