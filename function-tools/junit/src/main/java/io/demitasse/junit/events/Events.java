package io.demitasse.junit.events;

import java.util.List;
import java.util.Map;

/**
 * Events as AWS services send them: {@code function.invoke(Events.sqs("hello"))}.
 *
 * <p>All of each event has a value; a test says those that it is about, and any other by {@link
 * JsonEvent#set}.
 */
public final class Events {
  private Events() {}

  /** A request to a REST API of API Gateway: payload format 1.0. */
  public static ApiGatewayRestEvent restApi() {
    return new ApiGatewayRestEvent();
  }

  /** A request to an HTTP API of API Gateway: payload format 2.0. */
  public static HttpApiEvent httpApi() {
    return new HttpApiEvent(false);
  }

  /** A request to a function URL. */
  public static HttpApiEvent functionUrl() {
    return new HttpApiEvent(true);
  }

  /** A request to an Application Load Balancer. */
  public static LoadBalancerEvent loadBalancer() {
    return new LoadBalancerEvent();
  }

  /** A batch with a message for each body. */
  public static SqsEvent sqs(String... bodies) {
    return new SqsEvent(List.of(bodies));
  }

  /** A message of a topic. */
  public static SnsEvent sns(String message) {
    return new SnsEvent(message);
  }

  /**
   * An object was created.
   *
   * @param key as it is; the event has it encoded, as S3 sends it
   */
  public static S3ObjectEvent s3(String bucket, String key) {
    return new S3ObjectEvent(bucket, key);
  }

  /** A batch with a record for each text. */
  public static KinesisStreamEvent kinesis(String... data) {
    return new KinesisStreamEvent(List.of(data));
  }

  /** A batch of changes, which its methods add. */
  public static DynamoDbStreamEvent dynamoDb() {
    return new DynamoDbStreamEvent();
  }

  /**
   * An event of a bus.
   *
   * @param detail a {@code Map}, a record or a class with getters
   */
  public static EventBridgeEvent eventBridge(String source, String detailType, Object detail) {
    return new EventBridgeEvent(source, detailType, detail);
  }

  /** An event of a rule with a schedule. */
  public static EventBridgeEvent scheduled(String rule) {
    return new EventBridgeEvent("aws.events", "Scheduled Event", Map.of())
        .resource(
            "arn:aws:events:%s:%s:rule/%s".formatted(JsonEvent.REGION, JsonEvent.ACCOUNT, rule));
  }

  /**
   * A trigger of a Cognito user pool.
   *
   * @param trigger such as {@code PreSignUp_SignUp}, {@code PostConfirmation_ConfirmSignUp} or
   *     {@code TokenGeneration_Authentication}
   */
  public static CognitoTriggerEvent cognito(String trigger) {
    if (trigger.indexOf('_') < 1) {
      throw new IllegalArgumentException(
          "\"" + trigger + "\" is no trigger source. Say for example PreSignUp_SignUp");
    }
    return new CognitoTriggerEvent(trigger);
  }
}
