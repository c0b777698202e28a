package io.demitasse.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/** What the profile standard promises: functions with these libraries work on the built layer. */
@Tag("profile")
@Tag("it")
class LibrariesIT {
  private static BuiltLayer layer;

  @BeforeAll
  static void publish() throws IOException {
    assumeFalse(BuiltLayer.zip().toString().contains("-minimal-"), "minimal promises no libraries");
    layer = new BuiltLayer();
  }

  @AfterAll
  static void stop() throws IOException {
    if (layer != null) {
      layer.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"url-connection", "apache", "apache5"})
  void the_aws_sdk_puts_and_gets_by_each_of_its_http_clients(String http) throws IOException {
    FunctionZip zip =
        FunctionZip.of("AwsClients")
            .with("software.amazon", "org.apache.httpcomponents", "org.reactivestreams")
            .with("org.slf4j.slf4j-api", "commons-codec", "commons-logging");
    String function = create("aws-" + http, "AwsClients", zip);

    try (ConcurrencyStub aws = new ConcurrencyStub()) {
      String event = "{\"http\":\"" + http + "\",\"endpoint\":\"" + aws.endpoint() + "\"}";

      assertThat(layer.answer(function, event)).isEqualTo(String.valueOf(http.length()));
      assertThat(aws.requests())
          .containsExactly(
              "PUT /2017-10-31/functions/fun/concurrency AWS4-HMAC-SHA256",
              "GET /2019-09-30/functions/fun/concurrency AWS4-HMAC-SHA256");
    }
  }

  @Test
  void jackson_databind_reads_and_writes() throws IOException {
    FunctionZip zip = FunctionZip.of("Databind").with("com.fasterxml.jackson.core");
    String function = create("databind", "Databind", zip);
    String event =
        "{\"customer\":\"Ada\",\"items\":[{\"name\":\"tea\",\"price\":3},"
            + "{\"name\":\"cup\",\"price\":4}],\"unknown\":1}";

    assertThat(layer.answer(function, event))
        .contains("\\\"customer\\\":\\\"Ada\\\"", "\\\"name\\\":\\\"cup\\\"", "\\\"total\\\":7");
  }

  @Test
  void log4j_logs_with_the_request_id() throws IOException {
    FunctionZip zip =
        FunctionZip.of("Log4j")
            .with("org.apache.logging.log4j", "com.amazonaws.aws-lambda-java-log4j2")
            .withFile("log4j2.xml");

    logsWithTheRequestId(create("log4j", "Log4j", zip), "Log4j");
  }

  @Test
  void logback_logs_with_the_request_id_if_the_function_says_so() throws IOException {
    FunctionZip zip =
        FunctionZip.of("Logback")
            .with("ch.qos.logback", "org.slf4j.slf4j-api")
            .withFile("logback.xml");

    String function = create("logback", "Logback", zip);
    layer
        .client()
        .updateFunctionConfiguration(r ->
            r.functionName(function)
                .environment(e -> e.variables(Map.of("DEMITASSE_SLF4J_MDC", "1"))));

    logsWithTheRequestId(function, "Logback");
  }

  private static void logsWithTheRequestId(String function, String logger) {
    layer.invoke(function, "\"first\"");
    InvokeResponse second = layer.invoke(function, "\"second\"");
    String log = new String(Base64.getDecoder().decode(second.logResult()), StandardCharsets.UTF_8);
    var start = Pattern.compile("START RequestId: (\\S+)").matcher(log);

    assertThat(start.find()).as(log).isTrue();
    assertThat(log)
        .contains(start.group(1) + " INFO  " + logger + " - order second")
        .contains(start.group(1) + " ERROR " + logger + " - it failed")
        .contains("java.lang.IllegalStateException: no stock");
  }

  @Test
  void the_postgresql_driver_speaks_to_its_server() throws IOException {
    FunctionZip zip = FunctionZip.of("Postgres").with("org.postgresql");
    String function = create("postgres", "Postgres", zip);

    try (PostgresStub postgres = new PostgresStub()) {
      assertThat(layer.answer(function, "\"" + postgres.address() + "\""))
          .isEqualTo("\"28000 FATAL: no role ada here\"");
    }
    assertThat(layer.answer(function, "\"127.0.0.1:" + unusedPort() + "/shop\""))
        .startsWith("\"08001 Connection to 127.0.0.1:");
  }

  private static int unusedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Test
  void kotlin_runs_its_collections_and_coroutines() throws IOException {
    FunctionZip zip = FunctionZip.of("Kotlin").with("org.jetbrains");
    String function = create("kotlin", "Kotlin", zip);

    assertThat(layer.answer(function, "[\"latte\",\"mocha\",\"latte\"]"))
        .isEqualTo("{\"first\":\"l*tt*\",\"second\":2}");
  }

  /** The profile full is promised for Spring; a context of beans starts on standard too. */
  @Test
  void spring_starts_a_context() throws IOException {
    FunctionZip zip = FunctionZip.of("Spring").with("org.springframework", "io.micrometer");
    String function = create("spring", "Spring", zip);

    assertThat(layer.answer(function, "\"Ada\"")).isEqualTo("\"Hello, Ada\"");
  }

  @Test
  void full_draws_and_standard_says_that_it_takes_full() throws IOException {
    String function = create("picture", "Picture", FunctionZip.of("Picture"));

    if (BuiltLayer.zip().toString().contains("-full-")) {
      assertThat(layer.answer(function, "\"\"")).isEqualTo("\"ff4b3621\"");
    } else {
      assertThat(layer.answer(function, "\"\""))
          .contains("Picture: java.awt.image.", " is missing: the JDK module java.desktop is not")
          .contains("profile full");
    }
  }

  private static String create(String name, String handler, FunctionZip zip) throws IOException {
    return layer.function(name, zip.bytes(), "io.demitasse.libraries." + handler + "::handle");
  }
}
