package io.demitasse.runtime.payload;

import java.util.Iterator;
import java.util.Map;

/** Tells classes that are a set of properties and nothing else. */
final class SimpleClasses {
  private static final String EVENTS = "com.amazonaws.services.lambda.runtime.events.";

  private SimpleClasses() {}

  static boolean contains(Class<?> type) {
    return !type.getModule().isNamed()
        && !type.isInterface()
        && !type.isEnum()
        && !type.isLocalClass()
        && !type.isAnonymousClass()
        && !Iterable.class.isAssignableFrom(type)
        && !Iterator.class.isAssignableFrom(type)
        && !Map.class.isAssignableFrom(type)
        && !Map.Entry.class.isAssignableFrom(type)
        && !CharSequence.class.isAssignableFrom(type)
        && !isSpecialEvent(type.getName());
  }

  /** Events whose JSON has other names than their properties, or other dates. */
  private static boolean isSpecialEvent(String name) {
    if (name.startsWith("com.amazonaws.services.s3.event.")) {
      return true;
    }
    if (!name.startsWith(EVENTS)) {
      return false;
    }
    return switch (name.substring(EVENTS.length())) {
      case "CloudFormationCustomResourceEvent",
          "CloudFrontEvent",
          "CloudWatchLogsEvent",
          "CodeCommitEvent",
          "ConnectEvent",
          "DynamodbEvent",
          "DynamodbTimeWindowEvent",
          "KinesisEvent",
          "KinesisTimeWindowEvent",
          "LambdaDestinationEvent",
          "S3Event",
          "SNSEvent",
          "SQSEvent",
          "ScheduledEvent",
          "SecretsManagerRotationEvent",
          "models.s3.S3EventNotification" ->
          true;
      default -> false;
    };
  }
}
