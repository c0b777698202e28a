package io.demitasse.benchmarks.scenario;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The functions of the benchmarks, from the trivial to the typical; see {@link HeavyScenarios}. */
public final class Scenarios {
  public static final String STREAM = "stream";
  public static final String STRING = "String";
  public static final String MAP = "Map";
  public static final String RECORD = "record";
  public static final String BEAN = "bean";
  public static final String PROXY = "API Gateway event";
  public static final String PI_10 = "pi, 10 digits";
  public static final String PI_10000 = "pi, 10,000 digits";
  public static final String AWS_SDK = "AWS SDK";
  public static final String ROWS = "own Jackson, 2,000 beans x 10";

  private static final String PACKAGE = "io.demitasse.benchmarks.functions.";
  static final String ORDER =
      """
      {"id":"o-1","customer":"Ada","items":[{"name":"espresso","count":2,"price":2.5},\
      {"name":"lungo","count":1,"price":3.25}]}\
      """;

  private Scenarios() {}

  public static List<Scenario> all(Artifacts artifacts) throws IOException {
    List<Path> alone = List.of(artifacts.functionsJar());
    List<Path> withEvents = with(alone, artifacts.eventsJars());
    List<Scenario> all = new ArrayList<>(own(alone, withEvents, artifacts.piJar()));
    all.addAll(ServiceEventScenarios.all(withEvents));
    return all;
  }

  private static List<Scenario> own(List<Path> alone, List<Path> withEvents, Path pi) {
    return List.of(
        new Scenario(STREAM, PACKAGE + "StreamEcho", alone, ORDER, ORDER),
        new Scenario(STRING, PACKAGE + "TextEcho", alone, "\"a short text\"", "\"a short text\""),
        new Scenario(MAP, PACKAGE + "MapEcho", alone, ORDER, "\"customer\":\"Ada\""),
        new Scenario(RECORD, PACKAGE + "OrderReceipt", alone, ORDER, "\"total\":8.25"),
        new Scenario(BEAN, PACKAGE + "BeanReceipt", alone, ORDER, "\"total\":8.25"),
        new Scenario(PROXY, PACKAGE + "ProxyGreeting", withEvents, proxyEvent(), "Hello Ada"),
        pi(PI_10, pi, 10, "3.141592653"),
        pi(PI_10000, pi, 10_000, "525637567"));
  }

  /** The function that reads and writes many beans with its own Jackson. */
  public static Scenario rows(Artifacts artifacts) throws IOException {
    return new Scenario(
        ROWS,
        PACKAGE + "WarmRows::handle",
        with(List.of(artifacts.functionsJar()), artifacts.databindJars()),
        "{\"table\":\"coffee\"}",
        "2000 rows of coffee");
  }

  private static Scenario pi(String name, Path jar, int digits, String answer) {
    return new Scenario(
        name,
        "io.demitasse.samples.pi.Pi::handle",
        List.of(jar),
        "{\"queryStringParameters\":{\"number\":\"" + digits + "\"}}",
        answer);
  }

  private static List<Path> with(List<Path> jars, List<Path> others) {
    List<Path> all = new ArrayList<>(jars);
    all.addAll(others);
    return all;
  }

  private static String proxyEvent() {
    return """
    {"resource":"/greeting","path":"/greeting","httpMethod":"GET","headers":{"Accept":"*/*",\
    "Host":"api.example.com","User-Agent":"curl/8.0","X-Forwarded-For":"192.0.2.1",\
    "X-Forwarded-Port":"443","X-Forwarded-Proto":"https"},"multiValueHeaders":{"Accept":["*/*"],\
    "Host":["api.example.com"]},"queryStringParameters":{"name":"Ada"},\
    "multiValueQueryStringParameters":{"name":["Ada"]},"pathParameters":null,\
    "stageVariables":null,"requestContext":{"accountId":"000000000000","apiId":"abcdef1234",\
    "httpMethod":"GET","identity":{"sourceIp":"192.0.2.1","userAgent":"curl/8.0"},\
    "path":"/prod/greeting","protocol":"HTTP/1.1","requestId":"c6af9ac6-7b61-11e6-9a41-93e8deadbeef",\
    "resourceId":"abc123","resourcePath":"/greeting","stage":"prod"},"body":null,\
    "isBase64Encoded":false}\
    """;
  }
}
