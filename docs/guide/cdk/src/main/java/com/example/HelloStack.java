package com.example;

import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.FunctionUrlAuthType;
import software.amazon.awscdk.services.lambda.FunctionUrlOptions;
import software.amazon.awscdk.services.lambda.LayerVersion;
import software.amazon.awscdk.services.lambda.LoggingFormat;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.Tracing;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/** A Java function on the layer Demitasse, called by a URL. */
public final class HelloStack extends Stack {
  public HelloStack(Construct scope, String id, HelloSettings settings) {
    super(scope, id);
    Function function =
        Function.Builder.create(this, "Function")
            // The layer brings the JVM: a managed java runtime would start its own instead.
            .runtime(Runtime.PROVIDED_AL2023)
            .architecture(Architecture.X86_64)
            .layers(
                List.of(LayerVersion.fromLayerVersionArn(this, "Demitasse", settings.layerArn())))
            .handler(settings.handler())
            .code(Code.fromAsset(settings.code()))
            .memorySize(512)
            .timeout(Duration.seconds(30))
            .tracing(Tracing.ACTIVE)
            .loggingFormat(LoggingFormat.JSON)
            .logGroup(
                LogGroup.Builder.create(this, "Logs").retention(RetentionDays.ONE_MONTH).build())
            .build();
    Alias live =
        Alias.Builder.create(this, "Live")
            .aliasName("live")
            .version(function.getCurrentVersion())
            .build();
    live.addFunctionUrl(FunctionUrlOptions.builder().authType(FunctionUrlAuthType.AWS_IAM).build());
  }
}
