package io.demitasse.runtime.context;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import io.demitasse.runtime.api.Invocation;
import org.jspecify.annotations.Nullable;

/**
 * The context of one invocation.
 *
 * <p>The names of the fields are observable: functions print their context with reflective JSON
 * libraries, and they are those of the official runtime. The logger is transient for the same
 * reason.
 */
public final class InvocationContext implements Context {
  private final int memoryLimit;
  private final String awsRequestId;
  private final String logGroupName;
  private final String logStreamName;
  private final String functionName;
  private final String functionVersion;
  private final String invokedFunctionArn;
  private final long deadlineTimeInMs;
  private final @Nullable CognitoIdentity cognitoIdentity;
  private final @Nullable ClientContext clientContext;
  private final @Nullable String tenantId;
  private final @Nullable String xrayTraceId;
  private final transient LambdaLogger logger;

  public InvocationContext(
      Invocation invocation, FunctionSettings function, CallerHeaders caller, LambdaLogger logger) {
    this.memoryLimit = function.memoryLimit();
    this.awsRequestId = invocation.requestId();
    this.logGroupName = function.logGroup();
    this.logStreamName = function.logStream();
    this.functionName = function.name();
    this.functionVersion = function.version();
    this.invokedFunctionArn = invocation.functionArn();
    this.deadlineTimeInMs = invocation.deadlineMillis();
    this.cognitoIdentity = caller.identity(invocation.cognitoIdentity());
    this.clientContext = caller.clientContext(invocation.clientContext());
    this.tenantId = orNull(invocation.tenantId());
    this.xrayTraceId = orNull(invocation.traceId());
    this.logger = logger;
  }

  private static @Nullable String orNull(String header) {
    return header.isEmpty() ? null : header;
  }

  @Override
  public String getAwsRequestId() {
    return awsRequestId;
  }

  @Override
  public String getLogGroupName() {
    return logGroupName;
  }

  @Override
  public String getLogStreamName() {
    return logStreamName;
  }

  @Override
  public String getFunctionName() {
    return functionName;
  }

  @Override
  public String getFunctionVersion() {
    return functionVersion;
  }

  @Override
  public String getInvokedFunctionArn() {
    return invokedFunctionArn;
  }

  @Override
  public @Nullable CognitoIdentity getIdentity() {
    return cognitoIdentity;
  }

  @Override
  public @Nullable ClientContext getClientContext() {
    return clientContext;
  }

  @Override
  public int getRemainingTimeInMillis() {
    long remaining = deadlineTimeInMs - System.currentTimeMillis();
    return Math.clamp(remaining, 0, Integer.MAX_VALUE);
  }

  @Override
  public int getMemoryLimitInMB() {
    return memoryLimit;
  }

  @Override
  public LambdaLogger getLogger() {
    return logger;
  }

  @Override
  public @Nullable String getTenantId() {
    return tenantId;
  }

  @Override
  public @Nullable String getXrayTraceId() {
    return xrayTraceId;
  }
}
