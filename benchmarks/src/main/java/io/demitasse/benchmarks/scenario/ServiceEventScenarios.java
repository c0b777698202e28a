package io.demitasse.benchmarks.scenario;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Functions that take the event classes of AWS which people use most. */
public final class ServiceEventScenarios {
  private record Service(String name, String handler, String event, String answer) {}

  private static final List<Service> SERVICES =
      List.of(
          new Service("SQS event", "Sqs", "SQSEvent", "itemIdentifier"),
          new Service("SNS event", "Sns", "SNSEvent", "arn:aws:sns:"),
          new Service("S3 event", "S3", "S3Event", "a b/c.txt"),
          new Service("DynamoDB event", "Dynamodb", "DynamodbEvent", "itemIdentifier"),
          new Service("Kinesis event", "Kinesis", "KinesisEvent", "itemIdentifier"),
          new Service("EventBridge event", "Scheduled", "ScheduledEvent", "2026"),
          new Service(
              "API Gateway event, version 2",
              "Http",
              "APIGatewayV2HTTPEvent",
              "\"statusCode\":200"));

  private ServiceEventScenarios() {}

  public static List<String> names() {
    return SERVICES.stream().map(Service::name).toList();
  }

  /**
   * @param jars the functions and the event classes
   */
  static List<Scenario> all(List<Path> jars) throws IOException {
    List<Scenario> scenarios = new ArrayList<>();
    for (Service service : SERVICES) {
      scenarios.add(
          new Scenario(
              service.name,
              "io.demitasse.benchmarks.functions.ServiceEvents$" + service.handler,
              jars,
              EventResources.named(service.event),
              service.answer));
    }
    return scenarios;
  }
}
