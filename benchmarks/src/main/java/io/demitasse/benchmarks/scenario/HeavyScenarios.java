package io.demitasse.benchmarks.scenario;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Functions with the libraries that teams use: most of their start is not the runtime's. */
public final class HeavyScenarios {
  public static final String ORDERS = "orders, AWS SDK";
  public static final String DAGGER = "Dagger, AWS SDK";
  public static final String POWERTOOLS = "Powertools";
  public static final String KOTLIN = "Kotlin";
  public static final String CLOJURE = "Clojure";
  public static final String MICRONAUT = "Micronaut";
  public static final String QUARKUS = "Quarkus";
  public static final String SPRING = "Spring Cloud Function";
  public static final String SPRING_MVC = "Spring MVC";
  public static final String SPRING_BOOT = "Spring Boot 3";

  private static final String PACKAGE = "io.demitasse.benchmarks.heavy.";
  private static final String TOTAL = "\"total\":8.25";

  /** The same in the body of an HTTP response, which is a JSON string itself. */
  private static final String TOTAL_IN_BODY = "\\\"total\\\":8.25";

  private HeavyScenarios() {}

  /** The library layer that has the libraries of a function, by the function's name. */
  public static Map<String, String> libraryLayers() {
    return Map.of(Scenarios.AWS_SDK, "aws", ORDERS, "aws", DAGGER, "aws", SPRING, "spring");
  }

  public static List<String> names() {
    return List.of(
        Scenarios.AWS_SDK,
        ORDERS,
        DAGGER,
        POWERTOOLS,
        KOTLIN,
        CLOJURE,
        MICRONAUT,
        QUARKUS,
        SPRING,
        SPRING_MVC,
        SPRING_BOOT);
  }

  public static List<Scenario> all(Artifacts artifacts) throws IOException {
    List<Scenario> all = new ArrayList<>(withSdk(artifacts));
    all.addAll(ofLanguages(artifacts));
    all.addAll(ofFrameworks(artifacts));
    return all;
  }

  private static List<Scenario> withSdk(Artifacts artifacts) throws IOException {
    return List.of(
        new Scenario(
            Scenarios.AWS_SDK,
            "io.demitasse.benchmarks.functions.StoredItem",
            withSdk(artifacts, artifacts.functionsJar()),
            "{\"id\":\"42\"}",
            "ristretto"),
        new Scenario(
            ORDERS,
            "io.demitasse.samples.orders.Orders::handle",
            withSdk(artifacts, artifacts.ordersJar()),
            Scenarios.ORDER,
            "\"created\":true"),
        new Scenario(
            DAGGER,
            PACKAGE + "dagger.GetItem",
            artifacts.heavyJars("dagger"),
            EventResources.named("GetItem"),
            "ristretto"),
        new Scenario(
            POWERTOOLS,
            PACKAGE + "powertools.Orders",
            artifacts.heavyJars("powertools"),
            Scenarios.ORDER,
            TOTAL,
            Map.of("POWERTOOLS_SERVICE_NAME", "orders")));
  }

  private static List<Path> withSdk(Artifacts artifacts, Path function) throws IOException {
    List<Path> jars = new ArrayList<>(List.of(function));
    jars.addAll(artifacts.awsSdkJars());
    return jars;
  }

  private static List<Scenario> ofLanguages(Artifacts artifacts) throws IOException {
    return List.of(
        new Scenario(
            KOTLIN,
            PACKAGE + "kotlin.Orders",
            artifacts.heavyJars("kotlin"),
            Scenarios.ORDER,
            TOTAL),
        new Scenario(
            CLOJURE,
            PACKAGE + "clojure.Orders",
            artifacts.heavyJars("clojure"),
            Scenarios.ORDER,
            TOTAL));
  }

  private static List<Scenario> ofFrameworks(Artifacts artifacts) throws IOException {
    return List.of(
        overHttp(MICRONAUT, "micronaut.Orders", artifacts.heavyJars("micronaut")),
        new Scenario(
            QUARKUS,
            "io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest",
            artifacts.quarkusJars(),
            Scenarios.ORDER,
            TOTAL),
        new Scenario(
            SPRING,
            "org.springframework.cloud.function.adapter.aws.FunctionInvoker::handleRequest",
            artifacts.heavyJars("spring"),
            Scenarios.ORDER,
            TOTAL,
            Map.of(
                "MAIN_CLASS",
                PACKAGE + "spring.Orders",
                "SPRING_CLOUD_FUNCTION_DEFINITION",
                "receipt")),
        overHttp(SPRING_MVC, "springmvc.Orders", artifacts.heavyJars("spring-mvc")),
        overHttp(SPRING_BOOT, "springboot.Orders", artifacts.heavyJars("spring-boot")));
  }

  private static Scenario overHttp(String name, String handler, List<Path> jars)
      throws IOException {
    return new Scenario(
        name, PACKAGE + handler, jars, EventResources.named("PostOrder"), TOTAL_IN_BODY);
  }
}
