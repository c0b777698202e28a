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

/** Gives every event class back as it came. */
@SuppressWarnings("deprecation")
public final class EventEcho {
  private EventEcho() {}

  /** The handler of one event class. */
  abstract static class Echo<E> implements RequestHandler<E, E> {
    @Override
    public E handleRequest(E event, Context context) {
      return event;
    }
  }

  public static final class OfAPIGatewayCustomAuthorizerEvent
      extends Echo<APIGatewayCustomAuthorizerEvent> {}

  public static final class OfAPIGatewayProxyRequestEvent
      extends Echo<APIGatewayProxyRequestEvent> {}

  public static final class OfAPIGatewayProxyResponseEvent
      extends Echo<APIGatewayProxyResponseEvent> {}

  public static final class OfAPIGatewayV2CustomAuthorizerEvent
      extends Echo<APIGatewayV2CustomAuthorizerEvent> {}

  public static final class OfAPIGatewayV2HTTPEvent extends Echo<APIGatewayV2HTTPEvent> {}

  public static final class OfAPIGatewayV2HTTPResponse extends Echo<APIGatewayV2HTTPResponse> {}

  public static final class OfAPIGatewayV2ProxyRequestEvent
      extends Echo<APIGatewayV2ProxyRequestEvent> {}

  public static final class OfAPIGatewayV2ProxyResponseEvent
      extends Echo<APIGatewayV2ProxyResponseEvent> {}

  public static final class OfAPIGatewayV2WebSocketEvent extends Echo<APIGatewayV2WebSocketEvent> {}

  public static final class OfAPIGatewayV2WebSocketResponse
      extends Echo<APIGatewayV2WebSocketResponse> {}

  public static final class OfActiveMQEvent extends Echo<ActiveMQEvent> {}

  public static final class OfAppSyncLambdaAuthorizerEvent
      extends Echo<AppSyncLambdaAuthorizerEvent> {}

  public static final class OfAppSyncLambdaAuthorizerResponse
      extends Echo<AppSyncLambdaAuthorizerResponse> {}

  public static final class OfApplicationLoadBalancerRequestEvent
      extends Echo<ApplicationLoadBalancerRequestEvent> {}

  public static final class OfApplicationLoadBalancerResponseEvent
      extends Echo<ApplicationLoadBalancerResponseEvent> {}

  public static final class OfCloudFormationCustomResourceEvent
      extends Echo<CloudFormationCustomResourceEvent> {}

  public static final class OfCloudFrontEvent extends Echo<CloudFrontEvent> {}

  public static final class OfCloudWatchCompositeAlarmEvent
      extends Echo<CloudWatchCompositeAlarmEvent> {}

  public static final class OfCloudWatchLogsEvent extends Echo<CloudWatchLogsEvent> {}

  public static final class OfCloudWatchMetricAlarmEvent extends Echo<CloudWatchMetricAlarmEvent> {}

  public static final class OfCodeCommitEvent extends Echo<CodeCommitEvent> {}

  public static final class OfCognitoEvent extends Echo<CognitoEvent> {}

  public static final class OfCognitoUserPoolCreateAuthChallengeEvent
      extends Echo<CognitoUserPoolCreateAuthChallengeEvent> {}

  public static final class OfCognitoUserPoolCustomMessageEvent
      extends Echo<CognitoUserPoolCustomMessageEvent> {}

  public static final class OfCognitoUserPoolDefineAuthChallengeEvent
      extends Echo<CognitoUserPoolDefineAuthChallengeEvent> {}

  public static final class OfCognitoUserPoolEvent extends Echo<CognitoUserPoolEvent> {}

  public static final class OfCognitoUserPoolMigrateUserEvent
      extends Echo<CognitoUserPoolMigrateUserEvent> {}

  public static final class OfCognitoUserPoolPostAuthenticationEvent
      extends Echo<CognitoUserPoolPostAuthenticationEvent> {}

  public static final class OfCognitoUserPoolPostConfirmationEvent
      extends Echo<CognitoUserPoolPostConfirmationEvent> {}

  public static final class OfCognitoUserPoolPreAuthenticationEvent
      extends Echo<CognitoUserPoolPreAuthenticationEvent> {}

  public static final class OfCognitoUserPoolPreSignUpEvent
      extends Echo<CognitoUserPoolPreSignUpEvent> {}

  public static final class OfCognitoUserPoolPreTokenGenerationEvent
      extends Echo<CognitoUserPoolPreTokenGenerationEvent> {}

  public static final class OfCognitoUserPoolPreTokenGenerationEventV2
      extends Echo<CognitoUserPoolPreTokenGenerationEventV2> {}

  public static final class OfCognitoUserPoolVerifyAuthChallengeResponseEvent
      extends Echo<CognitoUserPoolVerifyAuthChallengeResponseEvent> {}

  public static final class OfConfigEvent extends Echo<ConfigEvent> {}

  public static final class OfConnectEvent extends Echo<ConnectEvent> {}

  public static final class OfDynamodbEvent extends Echo<DynamodbEvent> {}

  public static final class OfDynamodbTimeWindowEvent extends Echo<DynamodbTimeWindowEvent> {}

  public static final class OfIamPolicyResponse extends Echo<IamPolicyResponse> {}

  public static final class OfIamPolicyResponseV1 extends Echo<IamPolicyResponseV1> {}

  public static final class OfIoTButtonEvent extends Echo<IoTButtonEvent> {}

  public static final class OfKafkaEvent extends Echo<KafkaEvent> {}

  public static final class OfKinesisAnalyticsFirehoseInputPreprocessingEvent
      extends Echo<KinesisAnalyticsFirehoseInputPreprocessingEvent> {}

  public static final class OfKinesisAnalyticsInputPreprocessingResponse
      extends Echo<KinesisAnalyticsInputPreprocessingResponse> {}

  public static final class OfKinesisAnalyticsOutputDeliveryEvent
      extends Echo<KinesisAnalyticsOutputDeliveryEvent> {}

  public static final class OfKinesisAnalyticsOutputDeliveryResponse
      extends Echo<KinesisAnalyticsOutputDeliveryResponse> {}

  public static final class OfKinesisAnalyticsStreamsInputPreprocessingEvent
      extends Echo<KinesisAnalyticsStreamsInputPreprocessingEvent> {}

  public static final class OfKinesisEvent extends Echo<KinesisEvent> {}

  public static final class OfKinesisFirehoseEvent extends Echo<KinesisFirehoseEvent> {}

  public static final class OfKinesisTimeWindowEvent extends Echo<KinesisTimeWindowEvent> {}

  public static final class OfLambdaDestinationEvent extends Echo<LambdaDestinationEvent> {}

  public static final class OfLexEvent extends Echo<LexEvent> {}

  public static final class OfMSKFirehoseEvent extends Echo<MSKFirehoseEvent> {}

  public static final class OfMSKFirehoseResponse extends Echo<MSKFirehoseResponse> {}

  public static final class OfRabbitMQEvent extends Echo<RabbitMQEvent> {}

  public static final class OfS3BatchEvent extends Echo<S3BatchEvent> {}

  public static final class OfS3BatchEventV2 extends Echo<S3BatchEventV2> {}

  public static final class OfS3BatchResponse extends Echo<S3BatchResponse> {}

  public static final class OfS3Event extends Echo<S3Event> {}

  public static final class OfS3ObjectLambdaEvent extends Echo<S3ObjectLambdaEvent> {}

  public static final class OfSNSEvent extends Echo<SNSEvent> {}

  public static final class OfSQSBatchResponse extends Echo<SQSBatchResponse> {}

  public static final class OfSQSEvent extends Echo<SQSEvent> {}

  public static final class OfScheduledEvent extends Echo<ScheduledEvent> {}

  public static final class OfSecretsManagerRotationEvent
      extends Echo<SecretsManagerRotationEvent> {}

  public static final class OfSimpleIAMPolicyResponse extends Echo<SimpleIAMPolicyResponse> {}

  public static final class OfStreamsEventResponse extends Echo<StreamsEventResponse> {}

  public static final class OfTimeWindowEventResponse extends Echo<TimeWindowEventResponse> {}
}
