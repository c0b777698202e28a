package io.demitasse.benchmarks.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.KinesisEvent;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.SNSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import java.util.List;

/** Functions that take the event classes of AWS, and answer with something out of the event. */
public final class ServiceEvents {
  private ServiceEvents() {}

  /** Answers with the message as one to deliver again. */
  public static final class Sqs implements RequestHandler<SQSEvent, SQSBatchResponse> {
    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
      String id = event.getRecords().get(0).getMessageId();
      return new SQSBatchResponse(List.of(new SQSBatchResponse.BatchItemFailure(id)));
    }
  }

  /** Answers with the topic. */
  public static final class Sns implements RequestHandler<SNSEvent, String> {
    @Override
    public String handleRequest(SNSEvent event, Context context) {
      return event.getRecords().get(0).getSNS().getTopicArn();
    }
  }

  /** Answers with the key of the object. */
  public static final class S3 implements RequestHandler<S3Event, String> {
    @Override
    public String handleRequest(S3Event event, Context context) {
      return event.getRecords().get(0).getS3().getObject().getUrlDecodedKey();
    }
  }

  /** Answers with the keys of the item. */
  public static final class Dynamodb
      implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
    @Override
    public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
      String number = event.getRecords().get(0).getDynamodb().getSequenceNumber();
      return new StreamsEventResponse(List.of(new StreamsEventResponse.BatchItemFailure(number)));
    }
  }

  /** Answers with the sequence number. */
  public static final class Kinesis implements RequestHandler<KinesisEvent, StreamsEventResponse> {
    @Override
    public StreamsEventResponse handleRequest(KinesisEvent event, Context context) {
      String number = event.getRecords().get(0).getKinesis().getSequenceNumber();
      return new StreamsEventResponse(List.of(new StreamsEventResponse.BatchItemFailure(number)));
    }
  }

  /** Answers with the year of the event. */
  public static final class Scheduled implements RequestHandler<ScheduledEvent, Integer> {
    @Override
    public Integer handleRequest(ScheduledEvent event, Context context) {
      return event.getTime().getYear();
    }
  }

  /** Answers with the path. */
  public static final class Http
      implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
      return APIGatewayV2HTTPResponse.builder()
          .withStatusCode(200)
          .withBody(event.getRawPath())
          .build();
    }
  }
}
