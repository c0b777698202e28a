package io.demitasse.training.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
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

  /** What many functions read and write as JSON. */
  public record Item(String id, String name, int count, List<String> tags) {}

  /** A mapper that reads and writes a record, and a logger with values. */
  public static Map<String, Object> plain(Map<String, Object> event)
      throws JsonProcessingException {
    Logger log = LoggerFactory.getLogger(AwsCalls.class);
    ObjectMapper json = new ObjectMapper();
    Item item = json.readValue(json.writeValueAsString(event), Item.class);
    log.info("read {}", item);
    log.atInfo().addKeyValue("id", item.id()).log("read");
    return Map.of("item", json.writeValueAsString(item), "tree", json.valueToTree(item).size());
  }

  /** Puts, under a condition, and gets. */
  public static String dynamoDb(Map<String, String> event) throws IOException {
    String answer = "{\"Item\":{\"id\":{\"S\":\"42\"},\"count\":{\"N\":\"1\"}}}";
    try (var fake = new FakeService(JSON_1_0, answer);
        var client = DynamoDbClient.builder().endpointOverride(fake.endpoint()).build()) {
      AttributeValue id = AttributeValue.fromS(event.get("id"));
      client.putItem(put ->
          put.tableName("items")
              .item(Map.of("id", id, "count", AttributeValue.fromN("1")))
              .conditionExpression("attribute_not_exists(id)"));
      return client
          .getItem(get -> get.tableName("items").key(Map.of("id", id)))
          .item()
          .get("id")
          .s();
    }
  }

  /** Puts a text, and gets it. */
  public static String s3(Map<String, String> event) throws IOException {
    try (var fake = new FakeService("text/plain", "content");
        var client =
            S3Client.builder().endpointOverride(fake.endpoint()).forcePathStyle(true).build()) {
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
        var client = SqsClient.builder().endpointOverride(fake.endpoint()).build()) {
      String queue = fake.endpoint() + "/000000000000/" + event.get("id");
      return client.sendMessage(send -> send.queueUrl(queue).messageBody("hello")).messageId();
    }
  }

  /** Publishes a message. */
  public static String sns(Map<String, String> event) throws IOException {
    String answer =
        "<PublishResponse><PublishResult><MessageId>1</MessageId></PublishResult></PublishResponse>";
    try (var fake = new FakeService(XML, answer);
        var client = SnsClient.builder().endpointOverride(fake.endpoint()).build()) {
      String topic = "arn:aws:sns:us-east-1:000000000000:" + event.get("id");
      return client.publish(publish -> publish.topicArn(topic).message("hello")).messageId();
    }
  }

  /** Reads a secret. */
  public static String secretsManager(Map<String, String> event) throws IOException {
    try (var fake = new FakeService(JSON_1_1, "{\"SecretString\":\"secret\"}");
        var client = SecretsManagerClient.builder().endpointOverride(fake.endpoint()).build()) {
      return client.getSecretValue(get -> get.secretId(event.get("id"))).secretString();
    }
  }

  /** Reads a parameter. */
  public static String ssm(Map<String, String> event) throws IOException {
    String answer = "{\"Parameter\":{\"Name\":\"n\",\"Value\":\"value\"}}";
    try (var fake = new FakeService(JSON_1_1, answer);
        var client = SsmClient.builder().endpointOverride(fake.endpoint()).build()) {
      return client
          .getParameter(get -> get.name(event.get("id")).withDecryption(true))
          .parameter()
          .value();
    }
  }

  /** Invokes a function. */
  public static String lambda(Map<String, String> event) throws IOException {
    try (var fake = new FakeService("application/json", "\"done\"");
        var client = LambdaClient.builder().endpointOverride(fake.endpoint()).build()) {
      return client
          .invoke(
              invoke -> invoke.functionName(event.get("id")).payload(SdkBytes.fromUtf8String("{}")))
          .payload()
          .asUtf8String();
    }
  }
}
