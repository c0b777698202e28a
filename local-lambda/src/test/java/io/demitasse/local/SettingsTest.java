package io.demitasse.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.local.http.JsonTrees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.lambda.model.FileSystemConfig;
import software.amazon.awssdk.services.lambda.model.ResourceConflictException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/** What is configured is shown again. */
@Tag("it")
class SettingsTest extends EchoFunction {
  @Test
  void tags_are_added_listed_and_removed() {
    sdk.tagResource(r -> r.resource(ARN).tags(Map.of("a", "1", "b", "2")));
    sdk.untagResource(r -> r.resource(ARN).tagKeys("a"));
    assertThat(sdk.listTags(r -> r.resource(ARN)).tags()).containsOnly(Map.entry("b", "2"));
    assertThat(sdk.getFunction(r -> r.functionName("f")).tags()).containsKey("b");
    assertThatThrownBy(() -> sdk.listTags(r -> r.resource(ARN + "nobody")))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void a_policy_has_the_statements_that_were_added() throws IOException {
    sdk.addPermission(r ->
        r.functionName("f")
            .statementId("s3")
            .action("lambda:InvokeFunction")
            .principal("s3.amazonaws.com")
            .sourceArn("arn:aws:s3:::bucket")
            .sourceAccount("000000000000"));
    assertThatThrownBy(() ->
            sdk.addPermission(r ->
                r.functionName("f")
                    .statementId("s3")
                    .action("lambda:InvokeFunction")
                    .principal("*")))
        .isInstanceOf(ResourceConflictException.class);
    var text = sdk.getPolicy(r -> r.functionName("f")).policy();
    var statement = JsonTrees.parse(text.getBytes(StandardCharsets.UTF_8)).at("/Statement/0");
    assertThat(statement.at("/Principal/Service").asText()).isEqualTo("s3.amazonaws.com");
    assertThat(statement.at("/Condition/ArnLike/AWS:SourceArn").asText())
        .isEqualTo("arn:aws:s3:::bucket");
    assertThat(statement.at("/Resource").asText()).isEqualTo(ARN);
    sdk.removePermission(r -> r.functionName("f").statementId("s3"));
    assertThatThrownBy(() -> sdk.getPolicy(r -> r.functionName("f")))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void everything_that_a_function_is_created_with_is_shown_again() {
    sdk.updateFunctionConfiguration(r ->
        r.functionName("f")
            .vpcConfig(v -> v.subnetIds("subnet-1").securityGroupIds("sg-1"))
            .deadLetterConfig(d -> d.targetArn(QUEUE))
            .kmsKeyArn("arn:aws:kms:us-east-1:000000000000:key/k")
            .tracingConfig(t -> t.mode("Active"))
            .fileSystemConfigs(
                FileSystemConfig.builder()
                    .arn("arn:aws:elasticfilesystem:us-east-1:000000000000:access-point/fsap-0123")
                    .localMountPath("/mnt/x")
                    .build()));
    var shown = sdk.getFunctionConfiguration(r -> r.functionName("f"));
    assertThat(shown.vpcConfig().subnetIds()).containsExactly("subnet-1");
    assertThat(shown.deadLetterConfig().targetArn()).isEqualTo(QUEUE);
    assertThat(shown.kmsKeyArn()).endsWith("key/k");
    assertThat(shown.tracingConfig().modeAsString()).isEqualTo("Active");
    assertThat(shown.fileSystemConfigs()).hasSize(1);
    sdk.updateFunctionConfiguration(r ->
        r.functionName("f")
            .vpcConfig(v -> v.subnetIds(List.of()))
            .deadLetterConfig(d -> d.targetArn(""))
            .fileSystemConfigs(List.of()));
    var removed = sdk.getFunctionConfiguration(r -> r.functionName("f"));
    assertThat(removed.vpcConfig()).isNull();
    assertThat(removed.deadLetterConfig()).isNull();
    assertThat(removed.fileSystemConfigs()).isEmpty();
  }

  @Test
  void settings_without_effect_are_kept() {
    var signing = sdk.getFunctionCodeSigningConfig(r -> r.functionName("f"));
    assertThat(signing.codeSigningConfigArn()).isEmpty();
    assertThat(signing.functionName()).isEqualTo("f");
    sdk.putRuntimeManagementConfig(r -> r.functionName("f").updateRuntimeOn("FunctionUpdate"));
    assertThat(sdk.getRuntimeManagementConfig(r -> r.functionName("f")).updateRuntimeOnAsString())
        .isEqualTo("FunctionUpdate");
    sdk.putFunctionRecursionConfig(r -> r.functionName("f").recursiveLoop("Allow"));
    assertThat(sdk.getFunctionRecursionConfig(r -> r.functionName("f")).recursiveLoopAsString())
        .isEqualTo("Allow");
  }

  @Test
  void code_comes_from_a_folder_that_plays_s3() throws IOException {
    var folder = Files.createDirectories(data.resolve("s3").resolve("bucket").resolve("a"));
    Files.write(folder.resolve("code.zip"), Zips.of("handler.txt", "from s3"));
    sdk.updateFunctionCode(r -> r.functionName("f").s3Bucket("bucket").s3Key("a/code.zip"));
    assertThatThrownBy(
            () -> sdk.updateFunctionCode(r -> r.functionName("f").s3Bucket("bucket").s3Key("b")))
        .hasMessageContaining("NoSuchKey");
    assertThatThrownBy(() ->
            sdk.updateFunctionCode(
                r -> r.functionName("f").s3Bucket("..").s3Key("functions/f.json")))
        .hasMessageContaining("leave their folder");
  }
}
