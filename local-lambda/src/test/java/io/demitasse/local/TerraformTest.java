package io.demitasse.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The configuration of the guide under the unmodified {@code terraform}. */
@Tag("it")
class TerraformTest {
  private static final Path GUIDE = Path.of("..", "docs", "guide", "terraform");
  private static final int NOTHING_TO_DO = 0;

  @TempDir private Path folder;

  private void configure() throws IOException {
    try (var files = Files.list(GUIDE)) {
      for (var file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName().toString()));
      }
    }
    Files.write(folder.resolve("layer.zip"), Zips.fakeLayer());
    Files.write(folder.resolve("libraries.zip"), Zips.of("lib/library.txt", "a library"));
    Files.write(folder.resolve("one.zip"), Zips.of("handler.txt", "one"));
    Files.write(folder.resolve("two.zip"), Zips.of("handler.txt", "two"));
  }

  private static String succeed(Terraform terraform, String... arguments) throws Exception {
    var result = terraform.run(arguments);
    assertThat(result.status()).as(result.output()).isZero();
    return result.output();
  }

  private static void planIsEmpty(Terraform terraform) throws Exception {
    var plan = terraform.run("plan", "-no-color", "-input=false", "-detailed-exitcode");
    assertThat(plan.status()).as(plan.output()).isEqualTo(NOTHING_TO_DO);
  }

  private static String apply(Terraform terraform) throws Exception {
    return succeed(terraform, "apply", "-no-color", "-input=false", "-auto-approve");
  }

  @Test
  void a_configuration_is_applied_settles_is_changed_and_destroyed() throws Exception {
    var terraform = Terraform.in(folder);
    configure();
    try (var lambda = LocalLambda.start(LocalLambdaOptions.ephemeral());
        var client = new Client(lambda)) {
      terraform
          .with("endpoint", lambda.endpoint().toString())
          .with("layer_zip", "layer.zip")
          .with("libraries_zip", "libraries.zip")
          .with("function_zip", "one.zip")
          .with("handler", "echo");
      succeed(terraform, "init", "-no-color", "-input=false");
      assertThat(apply(terraform)).contains("15 added").contains("{\\\"order\\\":1}");
      planIsEmpty(terraform);

      terraform
          .with("memory_size", "512")
          .with("greeting", "good evening")
          .with("function_zip", "two.zip")
          .with("tags", "{ team = \"tea\", shift = \"late\" }");
      assertThat(apply(terraform)).contains("0 added").contains("0 destroyed");
      terraform.with("canary_version", "2");
      assertThat(apply(terraform)).contains("1 changed");
      planIsEmpty(terraform);
      assertThat(client.answer("front", "\"env GREETING\"")).isEqualTo("\"good evening\"");
      var changed = client.sdk().getFunction(r -> r.functionName("front"));
      assertThat(changed.configuration().memorySize()).isEqualTo(512);
      assertThat(changed.tags()).containsEntry("shift", "late");

      succeed(terraform, "destroy", "-no-color", "-input=false", "-auto-approve");
      assertThat(client.sdk().listFunctions().functions()).isEmpty();
      assertThat(client.sdk().listLayers().layers()).isEmpty();
    }
  }
}
