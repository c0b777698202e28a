package io.demitasse.training.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/** One handler for each client of the SDK, and one for what is beside it. */
public final class AwsCalls {
  private static final String JSON_1_0 = "application/x-amz-json-1.0";
  private static final String JSON_1_1 = "application/x-amz-json-1.1";
  private static final String XML = "application/xml";

  private AwsCalls() {}

  /** A record in and out, the same by a mapper, and a logger with values. */
  public static Purchase plain(Purchase event) throws JsonProcessingException {
    Logger log = LoggerFactory.getLogger(AwsCalls.class);
    ObjectMapper json = new ObjectMapper();
    String text = json.writeValueAsString(event.lines());
    Purchase.Line[] lines = json.readValue(text, Purchase.Line[].class);
    JsonNode tree = json.readTree(text);
    log.info("read {} and {}", lines.length, tree.size());
    log.atInfo().addKeyValue("id", event.id()).addKeyValue("paid", event.paid()).log("read");
    return event;
  }

  /** Puts, under a condition, and gets. */
  public static String dynamoDb(Map<String, String> event) throws IOException {
    String answer = "{\"Item\":{\"id\":{\"S\":\"42\"},\"count\":{\"N\":\"1\"}}}";
    try (var fake = new FakeService(JSON_1_0, answer);
        var client = fake.lead(DynamoDbClient.builder()).build()) {
      AttributeValue id = AttributeValue.fromS(event.get("id"));
      client.putItem(
          PutItemRequest.builder()
              .tableName("items")
              .item(Map.of("id", id, "count", AttributeValue.fromN("1")))
              .conditionExpression("attribute_not_exists(id)")
              .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
              .build());
      return client
          .getItem(get -> get.tableName("items").key(Map.of("id", id)))
          .item()
          .get("id")
          .s();
    }
  }

  /** Gets by way of TLS, which is all that is different between clients and regions in Lambda. */
  public static String https(Map<String, String> event) throws IOException {
    try (var fake = FakeService.secure(JSON_1_0, "{\"Item\":{\"id\":{\"S\":\"42\"}}}");
        var client = fake.lead(DynamoDbClient.builder()).build()) {
      Map<String, AttributeValue> key = Map.of("id", AttributeValue.fromS(event.get("id")));
      return client.getItem(get -> get.tableName("items").key(key)).item().get("id").s();
    }
  }

  /** Puts a text, and gets it. */
  public static String s3(Map<String, String> event) throws IOException {
    try (var fake = new FakeService("text/plain", "content");
        var client = fake.lead(S3Client.builder()).forcePathStyle(true).build()) {
      String key = event.get("id");
      client.putObject(
          put -> put.bucket("bucket").key(key), RequestBody.fromString("content of " + key));
      return client.getObjectAsBytes(get -> get.bucket("bucket").key(key)).asUtf8String();
    }
  }

  /** Sends a message, whose checksum the client compares. */
  public static String sqs(Map<String, String> event) throws IOException {
    String answer =
        "{\"MessageId\":\"1\",\"MD5OfMessageBody\":\"5d41402abc4b2a76b9719d911017c592\"}";
    try (var fake = new FakeService(JSON_1_0, answer);
        var client = fake.lead(SqsClient.builder()).build()) {
      String queue = fake.endpoint() + "/000000000000/" + event.get("id");
      return client.sendMessage(send -> send.queueUrl(queue).messageBody("hello")).messageId();
    }
  }

  /** Publishes a message. */
  public static String sns(Map<String, String> event) throws IOException {
    String answer =
        "<PublishResponse><PublishResult><MessageId>1</MessageId></PublishResult></PublishResponse>";
    try (var fake = new FakeService(XML, answer);
        var client = fake.lead(SnsClient.builder()).build()) {
      String topic = "arn:aws:sns:us-east-1:000000000000:" + event.get("id");
      return client.publish(publish -> publish.topicArn(topic).message("hello")).messageId();
    }
  }

  /** Reads a secret. */
  public static String secretsManager(Map<String, String> event) throws IOException {
    try (var fake = new FakeService(JSON_1_1, "{\"SecretString\":\"secret\"}");
        var client = fake.lead(SecretsManagerClient.builder()).build()) {
      return client.getSecretValue(get -> get.secretId(event.get("id"))).secretString();
    }
  }

  /** Reads a parameter. */
  public static String ssm(Map<String, String> event) throws IOException {
    String answer = "{\"Parameter\":{\"Name\":\"n\",\"Value\":\"value\"}}";
    try (var fake = new FakeService(JSON_1_1, answer);
        var client = fake.lead(SsmClient.builder()).build()) {
      return client
          .getParameter(get -> get.name(event.get("id")).withDecryption(true))
          .parameter()
          .value();
    }
  }

  /** Invokes a function. */
  public static String lambda(Map<String, String> event) throws IOException {
    try (var fake = new FakeService("application/json", "\"done\"");
        var client = fake.lead(LambdaClient.builder()).build()) {
      return client
          .invoke(
              invoke -> invoke.functionName(event.get("id")).payload(SdkBytes.fromUtf8String("{}")))
          .payload()
          .asUtf8String();
    }
  }
}
