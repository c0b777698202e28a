package io.demitasse.junit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolCustomMessageEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPostAuthenticationEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPostConfirmationEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreAuthenticationEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreSignUpEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.KinesisEvent;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.SNSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Events of services, as the official classes and as maps. */
final class ServiceEventsTest {
  private static final Instant NOON = Instant.parse("2026-06-07T12:00:00.250Z");

  @Test
  void messages_of_a_queue() {
    SqsEvent event =
        Events.sqs("one", "two").queue("bills").messageAttribute("kind", "new").time(NOON);

    List<SQSEvent.SQSMessage> messages = event.as(SQSEvent.class).getRecords();
    assertThat(messages).extracting(SQSEvent.SQSMessage::getBody).containsExactly("one", "two");
    assertThat(messages).extracting(SQSEvent.SQSMessage::getMessageId).doesNotHaveDuplicates();
    SQSEvent.SQSMessage message = messages.getFirst();
    assertThat(message.getEventSourceArn()).isEqualTo("arn:aws:sqs:us-east-1:123456789012:bills");
    assertThat(message.getMd5OfBody()).isEqualTo("f97c5d29941bfb1b2fdab0874906ab82");
    assertThat(message.getAttributes())
        .containsEntry("SentTimestamp", Long.toString(NOON.toEpochMilli()));
    assertThat(message.getMessageAttributes().get("kind").getStringValue()).isEqualTo("new");
    assertThat((List<?>) event.toMap().get("Records")).hasSize(2);
  }

  @Test
  void messages_of_a_queue_with_an_order() {
    SQSEvent.SQSMessage message =
        Events.sqs("one").messageGroup("g").as(SQSEvent.class).getRecords().getFirst();

    assertThat(message.getEventSourceArn()).endsWith(":orders.fifo");
    assertThat(message.getAttributes())
        .containsEntry("MessageGroupId", "g")
        .containsKeys("SequenceNumber", "MessageDeduplicationId");
  }

  @Test
  void a_message_of_a_topic() {
    SNSEvent.SNSRecord entry =
        Events.sns("hello")
            .topic("news")
            .subject("Today")
            .messageAttribute("kind", "new")
            .time(NOON)
            .as(SNSEvent.class)
            .getRecords()
            .getFirst();

    assertThat(entry.getSNS().getMessage()).isEqualTo("hello");
    assertThat(entry.getSNS().getSubject()).isEqualTo("Today");
    assertThat(entry.getSNS().getTopicArn()).isEqualTo("arn:aws:sns:us-east-1:123456789012:news");
    assertThat(entry.getSNS().getTimestamp().getMillis()).isEqualTo(NOON.toEpochMilli());
    assertThat(entry.getSNS().getMessageAttributes().get("kind").getValue()).isEqualTo("new");
    assertThat(entry.getEventSource()).isEqualTo("aws:sns");
    assertThat(Events.sns("a").as(SNSEvent.class).getRecords().getFirst().getSNS().getSubject())
        .isNull();
  }

  @Test
  void an_object_of_s3_whose_key_has_to_be_decoded() {
    var entry =
        Events.s3("photos", "my cat/ü.jpg")
            .size(99)
            .time(NOON)
            .as(S3Event.class)
            .getRecords()
            .getFirst();

    assertThat(entry.getS3().getBucket().getName()).isEqualTo("photos");
    assertThat(entry.getS3().getObject().getKey()).isEqualTo("my+cat/%C3%BC.jpg");
    assertThat(entry.getS3().getObject().getUrlDecodedKey()).isEqualTo("my cat/ü.jpg");
    assertThat(entry.getS3().getObject().getSizeAsLong()).isEqualTo(99);
    assertThat(entry.getEventName()).isEqualTo("ObjectCreated:Put");
    assertThat(entry.getEventTime().getMillis()).isEqualTo(NOON.toEpochMilli());
  }

  @Test
  void a_removed_object_of_s3_has_no_size() {
    S3ObjectEvent event = Events.s3("photos", "a").eventName("ObjectRemoved:Delete");

    assertThat(event.as(S3Event.class).getRecords().getFirst().getEventName())
        .isEqualTo("ObjectRemoved:Delete");
    assertThat(event.json()).doesNotContain("eTag", "size");
  }

  @Test
  void records_of_kinesis() {
    KinesisEvent read =
        Events.kinesis("one", "ü").stream("clicks")
            .partitionKey("p")
            .time(NOON)
            .as(KinesisEvent.class);

    List<String> data = new ArrayList<>();
    for (KinesisEvent.KinesisEventRecord entry : read.getRecords()) {
      data.add(StandardCharsets.UTF_8.decode(entry.getKinesis().getData()).toString());
      assertThat(entry.getKinesis().getPartitionKey()).isEqualTo("p");
      assertThat(entry.getKinesis().getApproximateArrivalTimestamp()).isEqualTo(NOON);
      assertThat(entry.getEventSourceARN()).endsWith(":stream/clicks");
    }
    assertThat(data).containsExactly("one", "ü");
    assertThat(read.getRecords())
        .extracting(entry -> entry.getKinesis().getSequenceNumber())
        .doesNotHaveDuplicates();
  }

  @Test
  void changes_of_a_table() {
    Map<String, Object> item =
        Map.of(
            "id", "7",
            "count", 2,
            "open", true,
            "tags", List.of("a", 1),
            "address", Map.of("city", "Wien"),
            "sizes", Set.of(1, 2),
            "names", Set.of("x"));
    DynamodbEvent read =
        Events.dynamoDb()
            .table("bills")
            .insert(Map.of("id", "7"), item)
            .modify(Map.of("id", "7"), item, Map.of("id", "7"))
            .remove(Map.of("id", "7"), item)
            .time(NOON)
            .as(DynamodbEvent.class);

    assertThat(read.getRecords())
        .extracting(DynamodbEvent.DynamodbStreamRecord::getEventName)
        .containsExactly("INSERT", "MODIFY", "REMOVE");
    DynamodbEvent.DynamodbStreamRecord insert = read.getRecords().getFirst();
    assertThat(insert.getEventSourceARN()).contains(":table/bills/stream/");
    Map<String, AttributeValue> image = insert.getDynamodb().getNewImage();
    assertThat(image.get("id").getS()).isEqualTo("7");
    assertThat(image.get("count").getN()).isEqualTo("2");
    assertThat(image.get("open").getBOOL()).isTrue();
    assertThat(image.get("tags").getL().get(1).getN()).isEqualTo("1");
    assertThat(image.get("address").getM().get("city").getS()).isEqualTo("Wien");
    assertThat(image.get("sizes").getNS()).containsExactly("1", "2");
    assertThat(image.get("names").getSS()).containsExactly("x");
    assertThat(insert.getDynamodb().getOldImage()).isNull();
    assertThat(insert.getDynamodb().getApproximateCreationDateTime().toInstant())
        .isEqualTo(Instant.parse("2026-06-07T12:00:00Z"));
    assertThat(read.getRecords().get(2).getDynamodb().getNewImage()).isNull();
    assertThat(read.getRecords().get(2).getDynamodb().getOldImage()).isNotEmpty();
  }

  @Test
  void an_event_of_a_bus() {
    ScheduledEvent read =
        Events.eventBridge("com.example.shop", "OrderPlaced", Map.of("order", 7))
            .id("e-1")
            .resource("arn:aws:s3:::photos")
            .time(NOON)
            .as(ScheduledEvent.class);

    assertThat(read.getSource()).isEqualTo("com.example.shop");
    assertThat(read.getDetailType()).isEqualTo("OrderPlaced");
    assertThat(read.getDetail()).containsEntry("order", 7);
    assertThat(read.getId()).isEqualTo("e-1");
    assertThat(read.getAccount()).isEqualTo("123456789012");
    assertThat(read.getResources()).containsExactly("arn:aws:s3:::photos");
    // Whole seconds, as the service has it.
    assertThat(read.getTime().getMillis())
        .isEqualTo(Instant.parse("2026-06-07T12:00:00Z").toEpochMilli());
  }

  @Test
  void a_schedule() {
    ScheduledEvent read = Events.scheduled("nightly").as(ScheduledEvent.class);

    assertThat(read.getDetailType()).isEqualTo("Scheduled Event");
    assertThat(read.getResources())
        .containsExactly("arn:aws:events:us-east-1:123456789012:rule/nightly");
    assertThat(read.getDetail()).isEmpty();
  }

  @Test
  void triggers_of_a_user_pool() {
    var signUp =
        Events.cognito("PreSignUp_SignUp")
            .userName("bob")
            .userAttribute("locale", "de")
            .as(CognitoUserPoolPreSignUpEvent.class);
    assertThat(signUp.getUserName()).isEqualTo("bob");
    assertThat(signUp.getTriggerSource()).isEqualTo("PreSignUp_SignUp");
    assertThat(signUp.getRequest().getUserAttributes()).containsEntry("locale", "de");
    assertThat(signUp.getResponse().getAutoConfirmUser()).isFalse();
    assertThat(signUp.getCallerContext().getClientId()).isNotEmpty();

    assertThat(
            Events.cognito("PostConfirmation_ConfirmSignUp")
                .as(CognitoUserPoolPostConfirmationEvent.class)
                .getRequest()
                .getUserAttributes())
        .containsKey("email");
    assertThat(
            Events.cognito("PreAuthentication_Authentication")
                .as(CognitoUserPoolPreAuthenticationEvent.class)
                .getRequest()
                .getUserNotFound())
        .isFalse();
    assertThat(
            Events.cognito("PostAuthentication_Authentication")
                .as(CognitoUserPoolPostAuthenticationEvent.class)
                .getRequest()
                .getNewDeviceUsed())
        .isFalse();
    assertThat(
            Events.cognito("CustomMessage_SignUp")
                .as(CognitoUserPoolCustomMessageEvent.class)
                .getRequest()
                .getCodeParameter())
        .isEqualTo("{####}");
    assertThat(
            Events.cognito("TokenGeneration_Authentication")
                .as(CognitoUserPoolPreTokenGenerationEvent.class)
                .getRequest()
                .getGroupConfiguration()
                .getGroupsToOverride())
        .isEmpty();
    assertThatThrownBy(() -> Events.cognito("SignUp")).hasMessageContaining("PreSignUp_SignUp");
  }

  @Test
  void any_field_can_be_set() {
    SQSEvent.SQSMessage message =
        Events.sqs("one")
            .set("/Records/0/messageId", "m-1")
            .set("/Records/0/attributes/SenderId", null)
            .set("/Records/0/messageAttributes/new/stringValue", "made")
            .as(SQSEvent.class)
            .getRecords()
            .getFirst();

    assertThat(message.getMessageId()).isEqualTo("m-1");
    assertThat(message.getAttributes()).containsEntry("SenderId", null);
    assertThat(message.getMessageAttributes().get("new").getStringValue()).isEqualTo("made");
    assertThatThrownBy(() -> Events.sqs("a").set("/Records/5/body", "b").json())
        .hasMessageContaining("5 is no index of an array of 1");
    assertThatThrownBy(() -> Events.sqs("a").set("Records", "b"))
        .hasMessageContaining("names no field");
    assertThatThrownBy(() -> Events.sqs("a").set("/Records/0/body/x", "b").json())
        .hasMessageContaining("there is no body");
  }

  @Test
  void the_same_event_made_twice_is_the_same() {
    assertThat(Events.sqs("a").json()).isEqualTo(Events.sqs("a").json());
    assertThat(Events.restApi().json()).isEqualTo(Events.restApi().json());
    assertThat(Events.s3("b", "k").json()).isEqualTo(Events.s3("b", "k").json());
  }
}
