package io.demitasse.local;

import static io.demitasse.local.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.FunctionUrlAuthType;
import software.amazon.awssdk.services.lambda.model.InvokeMode;
import software.amazon.awssdk.services.lambda.model.PreconditionFailedException;
import software.amazon.awssdk.services.lambda.model.ResourceConflictException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/** Every operation of the control plane, as the unmodified AWS SDK sees it. */
@Tag("it")
class ControlPlaneTest {
  @AutoClose private static LocalLambda lambda;
  @AutoClose private static Client client;
  private static LambdaClient sdk;
  private static String layer;

  @BeforeAll
  static void start() throws IOException {
    lambda = LocalLambda.start(LocalLambdaOptions.ephemeral());
    client = new Client(lambda);
    sdk = client.sdk();
    layer = client.publishLayer();
  }

  @AfterEach
  void deleteFunctions() {
    client.deleteFunctions();
  }

  private static SdkBytes zip(String content) throws IOException {
    return SdkBytes.fromByteArray(Zips.of("handler.txt", content));
  }

  @Test
  void layer_versions_count_up_and_are_found_in_every_way() throws IOException {
    var zip = zip("layer");
    for (int i = 1; i <= 3; i++) {
      var published =
          sdk.publishLayerVersion(r ->
              r.layerName("counted")
                  .description("a layer")
                  .licenseInfo("Apache-2.0")
                  .compatibleRuntimesWithStrings("provided.al2023")
                  .compatibleArchitecturesWithStrings("x86_64", "arm64")
                  .content(c -> c.zipFile(zip)));
      assertThat(published.version()).isEqualTo(i);
      assertThat(published.content().codeSize()).isEqualTo(zip.asByteArrayUnsafe().length);
    }
    var arn = "arn:aws:lambda:us-east-1:000000000000:layer:counted:2";
    var found = sdk.getLayerVersion(r -> r.layerName("counted").versionNumber(2L));
    assertThat(found.layerVersionArn()).isEqualTo(arn);
    assertThat(found.licenseInfo()).isEqualTo("Apache-2.0");
    assertThat(sdk.getLayerVersionByArn(r -> r.arn(arn)).version()).isEqualTo(2);
    assertThat(download(found.content().location())).isEqualTo(zip.asByteArray());
    var pages = sdk.listLayerVersionsPaginator(r -> r.layerName("counted").maxItems(2));
    assertThat(pages.stream()).hasSize(2);
    assertThat(pages.layerVersions()).extracting(v -> v.version()).containsExactly(3L, 2L, 1L);
    assertThat(sdk.listLayers(r -> r.compatibleRuntime("provided.al2023")).layers())
        .extracting(l -> l.latestMatchingVersion().version())
        .containsExactly(3L);
    sdk.deleteLayerVersion(r -> r.layerName("counted").versionNumber(3L));
    refused(
        () -> sdk.getLayerVersion(r -> r.layerName("counted").versionNumber(3L)),
        ResourceNotFoundException.class,
        404,
        "does not exist");
    assertThat(
            sdk.publishLayerVersion(r -> r.layerName("counted").content(c -> c.zipFile(zip)))
                .version())
        .isEqualTo(4);
  }

  private static byte[] download(String location) throws IOException {
    try (var in = URI.create(location).toURL().openStream()) {
      return in.readAllBytes();
    }
  }

  @Test
  void a_layer_version_can_be_shared() {
    var added =
        sdk.addLayerVersionPermission(r ->
            r.layerName("fake")
                .versionNumber(1L)
                .statementId("public")
                .action("lambda:GetLayerVersion")
                .principal("*"));
    assertThat(added.statement()).contains("\"Sid\":\"public\"").contains("\"Principal\":\"*\"");
    assertThat(sdk.getLayerVersionPolicy(r -> r.layerName("fake").versionNumber(1L)).policy())
        .contains("\"Version\":\"2012-10-17\"")
        .contains(added.statement());
    var account =
        sdk.addLayerVersionPermission(r ->
            r.layerName("fake")
                .versionNumber(1L)
                .statementId("account")
                .action("lambda:GetLayerVersion")
                .principal("111111111111"));
    assertThat(account.statement())
        .contains("\"Principal\":{\"AWS\":\"arn:aws:iam::111111111111:root\"}");
    sdk.removeLayerVersionPermission(
        r -> r.layerName("fake").versionNumber(1L).statementId("account"));
    refused(
        () ->
            sdk.addLayerVersionPermission(r ->
                r.layerName("fake")
                    .versionNumber(1L)
                    .statementId("public")
                    .action("lambda:GetLayerVersion")
                    .principal("000000000000")),
        ResourceConflictException.class,
        409,
        "The statement id (public) provided already exists.");
    refused(
        () ->
            sdk.removeLayerVersionPermission(
                r -> r.layerName("fake").versionNumber(1L).statementId("public").revisionId("old")),
        PreconditionFailedException.class,
        412,
        "RevisionId");
    sdk.removeLayerVersionPermission(r ->
        r.layerName("fake").versionNumber(1L).statementId("public").revisionId(added.revisionId()));
    refused(
        () -> sdk.getLayerVersionPolicy(r -> r.layerName("fake").versionNumber(1L)),
        ResourceNotFoundException.class,
        404,
        "No policy");
  }

  @Test
  void a_function_lives_from_creation_to_deletion() throws IOException {
    var created = sdk.createFunction(Client.function("life", "echo", layer).build());
    assertThat(created.functionArn())
        .isEqualTo("arn:aws:lambda:us-east-1:000000000000:function:life");
    assertThat(created.environment().variables()).isEqualTo(Map.of("GREETING", "hello"));
    sdk.waiter().waitUntilFunctionActiveV2(r -> r.functionName("life"));
    sdk.waiter().waitUntilFunctionExists(r -> r.functionName("life"));
    var names =
        new String[] {
          "life",
          "life:$LATEST",
          "000000000000:function:life",
          "arn:aws:lambda:us-east-1:000000000000:function:life",
          "arn:aws:lambda:us-east-1:000000000000:function:life:$LATEST"
        };
    for (var name : names) {
      assertThat(sdk.getFunction(r -> r.functionName(name)).configuration().functionName())
          .isEqualTo("life");
    }
    var updated = sdk.updateFunctionCode(r -> r.functionName("life").zipFile(newZip()));
    assertThat(updated.codeSha256()).isNotEqualTo(created.codeSha256());
    assertThat(updated.revisionId()).isNotEqualTo(created.revisionId());
    sdk.waiter().waitUntilFunctionUpdatedV2(r -> r.functionName("life"));
    sdk.updateFunctionConfiguration(r -> r.functionName("life").memorySize(1024).timeout(7));
    var configuration = sdk.getFunctionConfiguration(r -> r.functionName("life"));
    assertThat(configuration.memorySize()).isEqualTo(1024);
    assertThat(configuration.timeout()).isEqualTo(7);
    assertThat(configuration.handler()).isEqualTo("echo");
    sdk.deleteFunction(r -> r.functionName("life"));
    refused(
        () -> sdk.getFunction(r -> r.functionName("life")),
        ResourceNotFoundException.class,
        404,
        "Function not found: arn:aws:lambda:us-east-1:000000000000:function:life");
  }

  private static SdkBytes newZip() {
    try {
      return zip("new");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void an_update_of_a_running_function_reaches_the_next_invocation() throws IOException {
    sdk.createFunction(Client.function("f", "echo", layer).build());
    var before = client.answer("f", "\"pid\"");
    sdk.updateFunctionConfiguration(
        r -> r.functionName("f").environment(e -> e.variables(Map.of("GREETING", "good day"))));
    assertThat(client.answer("f", "\"env GREETING\"")).isEqualTo("\"good day\"");
    assertThat(client.answer("f", "\"pid\"")).isNotEqualTo(before);
  }

  @Test
  void published_versions_stay_as_they_are() throws IOException {
    sdk.createFunction(Client.function("f", "echo", layer).publish(true).build());
    sdk.updateFunctionConfiguration(
        r -> r.functionName("f").environment(e -> e.variables(Map.of())));
    assertThat(sdk.publishVersion(r -> r.functionName("f")).version()).isEqualTo("2");
    assertThat(sdk.publishVersion(r -> r.functionName("f")).version()).isEqualTo("2");
    assertThat(sdk.listVersionsByFunction(r -> r.functionName("f")).versions())
        .extracting(v -> v.version())
        .containsExactly("$LATEST", "1", "2");
    assertThat(client.answer("f:1", "\"env GREETING\"")).isEqualTo("\"hello\"");
    assertThat(client.answer("f:2", "\"env GREETING\"")).isEqualTo("\"null\"");
    assertThat(client.invoke("f:1", "1").executedVersion()).isEqualTo("1");
    assertThat(client.answer("f:1", "\"header Lambda-Runtime-Invoked-Function-Arn\""))
        .endsWith(":function:f:1\"");
    sdk.deleteFunction(r -> r.functionName("f").qualifier("1"));
    refused(() -> client.invoke("f:1", "1"), ResourceNotFoundException.class, 404, ":f:1");
  }

  @Test
  void a_function_url_is_configured_and_forgotten() throws IOException {
    sdk.createFunction(Client.function("f", "echo", layer).build());
    var url =
        sdk.createFunctionUrlConfig(r ->
            r.functionName("f")
                .authType(FunctionUrlAuthType.NONE)
                .invokeMode(InvokeMode.RESPONSE_STREAM));
    assertThat(url.functionUrl()).isEqualTo(lambda.endpoint() + "/url/f/");
    assertThat(sdk.getFunctionUrlConfig(r -> r.functionName("f")).invokeMode())
        .isEqualTo(InvokeMode.RESPONSE_STREAM);
    refused(
        () -> sdk.createFunctionUrlConfig(r -> r.functionName("f").authType("NONE")),
        ResourceConflictException.class,
        409,
        "exists");
    sdk.deleteFunctionUrlConfig(r -> r.functionName("f"));
    refused(
        () -> sdk.getFunctionUrlConfig(r -> r.functionName("f")),
        ResourceNotFoundException.class,
        404,
        "does not exist");
  }

  @Test
  void lists_come_in_pages() throws IOException {
    for (int i = 0; i < 3; i++) {
      sdk.createFunction(Client.function("f" + i, "echo", layer).build());
    }
    var pages = sdk.listFunctionsPaginator(r -> r.maxItems(2));
    assertThat(pages.stream()).hasSize(2);
    assertThat(pages.functions())
        .extracting(f -> f.functionName())
        .containsExactly("f0", "f1", "f2");
  }
}
