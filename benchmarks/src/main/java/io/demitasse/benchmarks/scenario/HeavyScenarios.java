package io.demitasse.benchmarks.scenario;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Functions with the libraries that teams use: most of their start is not the runtime's. */
public final class HeavyScenarios {
  public static final String ORDERS = "orders, AWS SDK";
  public static final String SPRING = "Spring Cloud Function";
  public static final String KOTLIN = "Kotlin";
  public static final String POWERTOOLS = "Powertools";

  private static final String PACKAGE = "io.demitasse.benchmarks.heavy.";
  private static final String TOTAL = "\"total\":8.25";

  private HeavyScenarios() {}

  /** The library layer that has the libraries of a function, by the function's name. */
  public static Map<String, String> libraryLayers() {
    return Map.of(Scenarios.AWS_SDK, "aws", ORDERS, "aws", SPRING, "spring");
  }

  public static List<String> names() {
    return List.of(Scenarios.AWS_SDK, ORDERS, SPRING, KOTLIN, POWERTOOLS);
  }

  public static List<Scenario> all(Artifacts artifacts) throws IOException {
    List<Path> withSdk = new ArrayList<>(List.of(artifacts.functionsJar()));
    withSdk.addAll(artifacts.awsSdkJars());
    List<Path> orders = new ArrayList<>(List.of(artifacts.ordersJar()));
    orders.addAll(artifacts.awsSdkJars());
    return List.of(
        new Scenario(
            Scenarios.AWS_SDK,
            "io.demitasse.benchmarks.functions.StoredItem",
            withSdk,
            "{\"id\":\"42\"}",
            "ristretto"),
        new Scenario(
            ORDERS,
            "io.demitasse.samples.orders.Orders::handle",
            orders,
            Scenarios.ORDER,
            "\"created\":true"),
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
        new Scenario(
            KOTLIN,
            PACKAGE + "kotlin.Orders",
            artifacts.heavyJars("kotlin"),
            Scenarios.ORDER,
            TOTAL),
        new Scenario(
            POWERTOOLS,
            PACKAGE + "powertools.Orders",
            artifacts.heavyJars("powertools"),
            Scenarios.ORDER,
            TOTAL,
            Map.of("POWERTOOLS_SERVICE_NAME", "orders")));
  }
}
