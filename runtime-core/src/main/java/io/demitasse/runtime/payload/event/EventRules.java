package io.demitasse.runtime.payload.event;

import io.demitasse.runtime.payload.type.BeanProperties;
import io.demitasse.runtime.payload.value.TypeRules;
import io.demitasse.runtime.payload.value.ValueReader;
import io.demitasse.runtime.payload.value.ValueWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the official library does differently for one event class of AWS: names of properties that
 * it gives by mixins, and forms of times. Only for handlers that take or return that very class.
 *
 * <p>Everything else of an event follows the {@linkplain BeanProperties rules for beans}, so that
 * each release of {@code aws-lambda-java-events} is read by what its classes have.
 */
public final class EventRules implements TypeRules {
  private static final String EVENTS = "com.amazonaws.services.lambda.runtime.events.";

  /** Where releases 3 and 2 of the events have what is in a record of DynamoDB. */
  private static final String[] MODELS = {
    EVENTS + "models.dynamodb.", "com.amazonaws.services.dynamodbv2.model."
  };

  /** By class: the name that Jackson would give, and the name in the event, by turns. */
  private final Map<String, String[]> names = new LinkedHashMap<>();

  private final boolean upperCamelCase;

  private EventRules(boolean upperCamelCase) {
    this.upperCamelCase = upperCamelCase;
  }

  /** Null for classes that are read and written as any other. */
  public static @Nullable EventRules of(Class<?> event) {
    if (!event.getName().startsWith(EVENTS)) {
      return null;
    }
    String name = event.getName().substring(EVENTS.length());
    return switch (name) {
      case "APIGatewayProxyRequestEvent",
          "APIGatewayProxyResponseEvent",
          "CognitoEvent",
          "ConfigEvent",
          "IoTButtonEvent",
          "KinesisFirehoseEvent",
          "LambdaDestinationEvent",
          "LexEvent" ->
          new EventRules(false);
      case "CloudFrontEvent", "SQSEvent", "KinesisEvent", "CodeCommitEvent", "DynamodbEvent" ->
          new EventRules(false).with(EVENTS + name, "records", "Records").withPartsOf(name);
      case "SNSEvent" ->
          new EventRules(true)
              .with(EVENTS + name, "records", "Records")
              .with(EVENTS + name + "$SNSRecord", "SNS", "Sns");
      case "KinesisTimeWindowEvent", "DynamodbTimeWindowEvent" ->
          new EventRules(false)
              .with(EVENTS + name, "records", "Records", "eventSourceArn", "eventSourceARN")
              .withPartsOf(name);
      case "ScheduledEvent" ->
          new EventRules(false).with(EVENTS + name, "detailType", "detail-type");
      case "CloudWatchLogsEvent" -> new EventRules(false).with(EVENTS + name, "awsLogs", "awslogs");
      case "SecretsManagerRotationEvent" ->
          new EventRules(false)
              .with(
                  EVENTS + name,
                  capitalised("step", "secretId", "clientRequestToken", "rotationToken"));
      case "CloudFormationCustomResourceEvent" ->
          new EventRules(false)
              .with(
                  EVENTS + name,
                  capitalised(
                      "requestType",
                      "serviceToken",
                      "physicalResourceId",
                      "stackId",
                      "requestId",
                      "logicalResourceId",
                      "resourceType",
                      "resourceProperties",
                      "oldResourceProperties"))
              .with(EVENTS + name, "responseUrl", "ResponseURL");
      case "ConnectEvent" ->
          new EventRules(false)
              .with(EVENTS + name, capitalised("details", "name"))
              .withPartsOf(name);
      default -> null;
    };
  }

  private EventRules withPartsOf(String event) {
    String outer = EVENTS + event + "$";
    return switch (event) {
      case "SQSEvent" -> with(outer + "SQSMessage", "eventSourceArn", "eventSourceARN");
      case "KinesisEvent" -> with(outer + "Record", "encryptionType", "encryptionType");
      case "CodeCommitEvent" ->
          with(
              outer + "Record",
              "codeCommit",
              "codecommit",
              "eventSourceArn",
              "eventSourceARN",
              "userIdentityArn",
              "userIdentityARN");
      case "ConnectEvent" ->
          with(outer + "Details", capitalised("contactData", "parameters"))
              .with(outer + "CustomerEndpoint", capitalised("address", "type"))
              .with(outer + "SystemEndpoint", capitalised("address", "type"))
              .with(outer + "Queue", capitalised("name"))
              .with(
                  outer + "ContactData",
                  capitalised(
                      "attributes",
                      "channel",
                      "contactId",
                      "customerEndpoint",
                      "initialContactId",
                      "initiationMethod",
                      "previousContactId",
                      "queue",
                      "systemEndpoint"))
              .with(outer + "ContactData", "instanceArn", "InstanceARN");
      case "DynamodbEvent", "DynamodbTimeWindowEvent" -> withDynamodb();
      default -> this;
    };
  }

  private EventRules withDynamodb() {
    with(
        EVENTS + "DynamodbEvent$DynamodbStreamRecord",
        "eventName",
        "eventName",
        "eventSourceArn",
        "eventSourceARN");
    for (String model : MODELS) {
      with(
          model + "StreamRecord",
          capitalised(
              "keys",
              "sizeBytes",
              "sequenceNumber",
              "streamViewType",
              "newImage",
              "oldImage",
              "approximateCreationDateTime"));
      with(
              model + "AttributeValue",
              capitalised("s", "n", "b", "m", "l", "NULL", "BOOL", "SS", "NS"))
          .with(model + "AttributeValue", "BS", "BS");
    }
    return this;
  }

  private EventRules with(String type, String... fromAndTo) {
    String[] before = names.get(type);
    if (before == null) {
      names.put(type, fromAndTo);
    } else {
      String[] all = new String[before.length + fromAndTo.length];
      System.arraycopy(before, 0, all, 0, before.length);
      System.arraycopy(fromAndTo, 0, all, before.length, fromAndTo.length);
      names.put(type, all);
    }
    return this;
  }

  private static String[] capitalised(String... properties) {
    String[] fromAndTo = new String[2 * properties.length];
    for (int i = 0; i < properties.length; i++) {
      fromAndTo[2 * i] = properties[i];
      fromAndTo[2 * i + 1] = upper(properties[i]);
    }
    return fromAndTo;
  }

  private static String upper(String property) {
    return Character.toString(Character.toUpperCase(property.charAt(0)))
        .concat(property.substring(1));
  }

  /** Gives properties the names of the event; those that a mixin names come last. */
  @Override
  public <M extends @Nullable Object> void rename(Class<?> type, Map<String, M> properties) {
    String[] given = names.get(type.getName());
    Map<String, M> last = new LinkedHashMap<>();
    Map<String, M> renamed = new LinkedHashMap<>();
    for (Map.Entry<String, M> property : properties.entrySet()) {
      String name = given == null ? null : nameIn(given, property.getKey());
      if (name != null) {
        last.put(name, property.getValue());
      } else {
        renamed.put(
            upperCamelCase ? upper(property.getKey()) : property.getKey(), property.getValue());
      }
    }
    renamed.putAll(last);
    properties.clear();
    properties.putAll(renamed);
  }

  private static @Nullable String nameIn(String[] given, String property) {
    for (int i = 0; i < given.length; i += 2) {
      if (given[i].equals(property)) {
        return given[i + 1];
      }
    }
    return null;
  }

  @Override
  public @Nullable ValueReader readerOf(Class<?> type) {
    return switch (type.getName()) {
      case "java.util.Date" -> new EventDateReader();
      case "org.joda.time.DateTime" -> new JodaTimeReader(type);
      default -> null;
    };
  }

  @Override
  public @Nullable ValueWriter writerOf(Class<?> type) {
    return switch (type.getName()) {
      case "java.util.Date" -> new EventDateWriter();
      case "org.joda.time.DateTime" -> new JodaTimeWriter(type);
      default -> null;
    };
  }
}
