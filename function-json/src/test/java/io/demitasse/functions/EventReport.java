package io.demitasse.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayCustomAuthorizerEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2CustomAuthorizerEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2ProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2ProxyResponseEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketResponse;
import com.amazonaws.services.lambda.runtime.events.ActiveMQEvent;
import com.amazonaws.services.lambda.runtime.events.AppSyncLambdaAuthorizerEvent;
import com.amazonaws.services.lambda.runtime.events.AppSyncLambdaAuthorizerResponse;
import com.amazonaws.services.lambda.runtime.events.ApplicationLoadBalancerRequestEvent;
import com.amazonaws.services.lambda.runtime.events.ApplicationLoadBalancerResponseEvent;
import com.amazonaws.services.lambda.runtime.events.CloudFormationCustomResourceEvent;
import com.amazonaws.services.lambda.runtime.events.CloudFrontEvent;
import com.amazonaws.services.lambda.runtime.events.CloudWatchCompositeAlarmEvent;
import com.amazonaws.services.lambda.runtime.events.CloudWatchLogsEvent;
import com.amazonaws.services.lambda.runtime.events.CloudWatchMetricAlarmEvent;
import com.amazonaws.services.lambda.runtime.events.CodeCommitEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolCreateAuthChallengeEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolCustomMessageEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolDefineAuthChallengeEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolMigrateUserEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPostAuthenticationEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPostConfirmationEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreAuthenticationEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreSignUpEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEventV2;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolVerifyAuthChallengeResponseEvent;
import com.amazonaws.services.lambda.runtime.events.ConfigEvent;
import com.amazonaws.services.lambda.runtime.events.ConnectEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbTimeWindowEvent;
import com.amazonaws.services.lambda.runtime.events.IamPolicyResponse;
import com.amazonaws.services.lambda.runtime.events.IamPolicyResponseV1;
import com.amazonaws.services.lambda.runtime.events.IoTButtonEvent;
import com.amazonaws.services.lambda.runtime.events.KafkaEvent;
import com.amazonaws.services.lambda.runtime.events.KinesisAnalyticsFirehoseInputPreprocessingEvent;
import com.amazonaws.services.lambda.runtime.events.KinesisAnalyticsInputPreprocessingResponse;
import com.amazonaws.services.lambda.runtime.events.KinesisAnalyticsOutputDeliveryEvent;
import com.amazonaws.services.lambda.runtime.events.KinesisAnalyticsOutputDeliveryResponse;
import com.amazonaws.services.lambda.runtime.events.KinesisAnalyticsStreamsInputPreprocessingEvent;
import com.amazonaws.services.lambda.runtime.events.KinesisEvent;
import com.amazonaws.services.lambda.runtime.events.KinesisFirehoseEvent;
import com.amazonaws.services.lambda.runtime.events.KinesisTimeWindowEvent;
import com.amazonaws.services.lambda.runtime.events.LambdaDestinationEvent;
import com.amazonaws.services.lambda.runtime.events.LexEvent;
import com.amazonaws.services.lambda.runtime.events.MSKFirehoseEvent;
import com.amazonaws.services.lambda.runtime.events.MSKFirehoseResponse;
import com.amazonaws.services.lambda.runtime.events.RabbitMQEvent;
import com.amazonaws.services.lambda.runtime.events.S3BatchEvent;
import com.amazonaws.services.lambda.runtime.events.S3BatchEventV2;
import com.amazonaws.services.lambda.runtime.events.S3BatchResponse;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.S3ObjectLambdaEvent;
import com.amazonaws.services.lambda.runtime.events.SNSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.amazonaws.services.lambda.runtime.events.SecretsManagerRotationEvent;
import com.amazonaws.services.lambda.runtime.events.SimpleIAMPolicyResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.TimeWindowEventResponse;

/** Says what is in the objects of every event class. */
@SuppressWarnings("deprecation")
public final class EventReport {
  private EventReport() {}

  /** The handler of one event class. */
  abstract static class Report<E> implements RequestHandler<E, String> {
    @Override
    public String handleRequest(E event, Context context) {
      try {
        return Described.of(event);
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  public static final class OfAPIGatewayCustomAuthorizerEvent
      extends Report<APIGatewayCustomAuthorizerEvent> {}

  public static final class OfAPIGatewayProxyRequestEvent
      extends Report<APIGatewayProxyRequestEvent> {}

  public static final class OfAPIGatewayProxyResponseEvent
      extends Report<APIGatewayProxyResponseEvent> {}

  public static final class OfAPIGatewayV2CustomAuthorizerEvent
      extends Report<APIGatewayV2CustomAuthorizerEvent> {}

  public static final class OfAPIGatewayV2HTTPEvent extends Report<APIGatewayV2HTTPEvent> {}

  public static final class OfAPIGatewayV2HTTPResponse extends Report<APIGatewayV2HTTPResponse> {}

  public static final class OfAPIGatewayV2ProxyRequestEvent
      extends Report<APIGatewayV2ProxyRequestEvent> {}

  public static final class OfAPIGatewayV2ProxyResponseEvent
      extends Report<APIGatewayV2ProxyResponseEvent> {}

  public static final class OfAPIGatewayV2WebSocketEvent
      extends Report<APIGatewayV2WebSocketEvent> {}

  public static final class OfAPIGatewayV2WebSocketResponse
      extends Report<APIGatewayV2WebSocketResponse> {}

  public static final class OfActiveMQEvent extends Report<ActiveMQEvent> {}

  public static final class OfAppSyncLambdaAuthorizerEvent
      extends Report<AppSyncLambdaAuthorizerEvent> {}

  public static final class OfAppSyncLambdaAuthorizerResponse
      extends Report<AppSyncLambdaAuthorizerResponse> {}

  public static final class OfApplicationLoadBalancerRequestEvent
      extends Report<ApplicationLoadBalancerRequestEvent> {}

  public static final class OfApplicationLoadBalancerResponseEvent
      extends Report<ApplicationLoadBalancerResponseEvent> {}

  public static final class OfCloudFormationCustomResourceEvent
      extends Report<CloudFormationCustomResourceEvent> {}

  public static final class OfCloudFrontEvent extends Report<CloudFrontEvent> {}

  public static final class OfCloudWatchCompositeAlarmEvent
      extends Report<CloudWatchCompositeAlarmEvent> {}

  public static final class OfCloudWatchLogsEvent extends Report<CloudWatchLogsEvent> {}

  public static final class OfCloudWatchMetricAlarmEvent
      extends Report<CloudWatchMetricAlarmEvent> {}

  public static final class OfCodeCommitEvent extends Report<CodeCommitEvent> {}

  public static final class OfCognitoEvent extends Report<CognitoEvent> {}

  public static final class OfCognitoUserPoolCreateAuthChallengeEvent
      extends Report<CognitoUserPoolCreateAuthChallengeEvent> {}

  public static final class OfCognitoUserPoolCustomMessageEvent
      extends Report<CognitoUserPoolCustomMessageEvent> {}

  public static final class OfCognitoUserPoolDefineAuthChallengeEvent
      extends Report<CognitoUserPoolDefineAuthChallengeEvent> {}

  public static final class OfCognitoUserPoolEvent extends Report<CognitoUserPoolEvent> {}

  public static final class OfCognitoUserPoolMigrateUserEvent
      extends Report<CognitoUserPoolMigrateUserEvent> {}

  public static final class OfCognitoUserPoolPostAuthenticationEvent
      extends Report<CognitoUserPoolPostAuthenticationEvent> {}

  public static final class OfCognitoUserPoolPostConfirmationEvent
      extends Report<CognitoUserPoolPostConfirmationEvent> {}

  public static final class OfCognitoUserPoolPreAuthenticationEvent
      extends Report<CognitoUserPoolPreAuthenticationEvent> {}

  public static final class OfCognitoUserPoolPreSignUpEvent
      extends Report<CognitoUserPoolPreSignUpEvent> {}

  public static final class OfCognitoUserPoolPreTokenGenerationEvent
      extends Report<CognitoUserPoolPreTokenGenerationEvent> {}

  public static final class OfCognitoUserPoolPreTokenGenerationEventV2
      extends Report<CognitoUserPoolPreTokenGenerationEventV2> {}

  public static final class OfCognitoUserPoolVerifyAuthChallengeResponseEvent
      extends Report<CognitoUserPoolVerifyAuthChallengeResponseEvent> {}

  public static final class OfConfigEvent extends Report<ConfigEvent> {}

  public static final class OfConnectEvent extends Report<ConnectEvent> {}

  public static final class OfDynamodbEvent extends Report<DynamodbEvent> {}

  public static final class OfDynamodbTimeWindowEvent extends Report<DynamodbTimeWindowEvent> {}

  public static final class OfIamPolicyResponse extends Report<IamPolicyResponse> {}

  public static final class OfIamPolicyResponseV1 extends Report<IamPolicyResponseV1> {}

  public static final class OfIoTButtonEvent extends Report<IoTButtonEvent> {}

  public static final class OfKafkaEvent extends Report<KafkaEvent> {}

  public static final class OfKinesisAnalyticsFirehoseInputPreprocessingEvent
      extends Report<KinesisAnalyticsFirehoseInputPreprocessingEvent> {}

  public static final class OfKinesisAnalyticsInputPreprocessingResponse
      extends Report<KinesisAnalyticsInputPreprocessingResponse> {}

  public static final class OfKinesisAnalyticsOutputDeliveryEvent
      extends Report<KinesisAnalyticsOutputDeliveryEvent> {}

  public static final class OfKinesisAnalyticsOutputDeliveryResponse
      extends Report<KinesisAnalyticsOutputDeliveryResponse> {}

  public static final class OfKinesisAnalyticsStreamsInputPreprocessingEvent
      extends Report<KinesisAnalyticsStreamsInputPreprocessingEvent> {}

  public static final class OfKinesisEvent extends Report<KinesisEvent> {}

  public static final class OfKinesisFirehoseEvent extends Report<KinesisFirehoseEvent> {}

  public static final class OfKinesisTimeWindowEvent extends Report<KinesisTimeWindowEvent> {}

  public static final class OfLambdaDestinationEvent extends Report<LambdaDestinationEvent> {}

  public static final class OfLexEvent extends Report<LexEvent> {}

  public static final class OfMSKFirehoseEvent extends Report<MSKFirehoseEvent> {}

  public static final class OfMSKFirehoseResponse extends Report<MSKFirehoseResponse> {}

  public static final class OfRabbitMQEvent extends Report<RabbitMQEvent> {}

  public static final class OfS3BatchEvent extends Report<S3BatchEvent> {}

  public static final class OfS3BatchEventV2 extends Report<S3BatchEventV2> {}

  public static final class OfS3BatchResponse extends Report<S3BatchResponse> {}

  public static final class OfS3Event extends Report<S3Event> {}

  public static final class OfS3ObjectLambdaEvent extends Report<S3ObjectLambdaEvent> {}

  public static final class OfSNSEvent extends Report<SNSEvent> {}

  public static final class OfSQSBatchResponse extends Report<SQSBatchResponse> {}

  public static final class OfSQSEvent extends Report<SQSEvent> {}

  public static final class OfScheduledEvent extends Report<ScheduledEvent> {}

  public static final class OfSecretsManagerRotationEvent
      extends Report<SecretsManagerRotationEvent> {}

  public static final class OfSimpleIAMPolicyResponse extends Report<SimpleIAMPolicyResponse> {}

  public static final class OfStreamsEventResponse extends Report<StreamsEventResponse> {}

  public static final class OfTimeWindowEventResponse extends Report<TimeWindowEventResponse> {}
}
