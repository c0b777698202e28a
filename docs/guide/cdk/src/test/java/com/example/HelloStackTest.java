package com.example;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.App;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

/** The template that the stack becomes. */
final class HelloStackTest {
  private static final String LAYER = "arn:aws:lambda:eu-central-1:123456789012:layer:demitasse:7";

  @TempDir private Path folder;
  private Template template;

  @BeforeEach
  void synthesise() throws IOException {
    Path code = folder.resolve("function.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(code))) {
      zip.putNextEntry(new ZipEntry("empty"));
    }
    HelloSettings settings = new HelloSettings(LAYER, code.toString(), "com.example.Hello::handle");
    template = Template.fromStack(new HelloStack(new App(), "hello", settings));
  }

  @Test
  void the_function_runs_on_the_layer() {
    template.hasResourceProperties(
        "AWS::Lambda::Function",
        Map.of(
            "Runtime",
            "provided.al2023",
            "Architectures",
            List.of("x86_64"),
            "Layers",
            List.of(LAYER),
            "Handler",
            "com.example.Hello::handle",
            "MemorySize",
            512));
    template.resourceCountIs("AWS::Lambda::Function", 1);
  }

  @Test
  void callers_come_by_the_alias_and_have_to_sign() {
    template.hasResourceProperties("AWS::Lambda::Alias", Map.of("Name", "live"));
    template.hasResourceProperties(
        "AWS::Lambda::Url", Map.of("AuthType", "AWS_IAM", "Qualifier", "live"));
  }

  @Test
  void the_role_may_write_logs_and_traces_and_no_more() {
    template.resourceCountIs("AWS::IAM::Role", 1);
    template.hasResourceProperties(
        "AWS::IAM::Policy",
        Map.of(
            "PolicyDocument",
            Match.objectLike(
                Map.of(
                    "Statement",
                    List.of(
                        Match.objectLike(
                            Map.of(
                                "Action",
                                List.of("xray:PutTraceSegments", "xray:PutTelemetryRecords"))))))));
  }

  @Test
  void a_layer_without_a_version_is_refused() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new HelloSettings(
                "arn:aws:lambda:eu-central-1:123456789012:layer:demitasse", "a.zip", "a.B"));
  }
}
