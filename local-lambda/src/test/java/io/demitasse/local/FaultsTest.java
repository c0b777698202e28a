package io.demitasse.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.demitasse.local.archive.FolderTrees;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.ServiceException;

/** What once went wrong while a server stays up. */
@Tag("it")
class FaultsTest {
  @TempDir private Path data;
  @AutoClose private LocalLambda lambda;
  @AutoClose private Client client;
  private LambdaClient sdk;

  @BeforeEach
  void start() throws IOException {
    lambda =
        LocalLambda.start(
            LocalLambdaOptions.ephemeral()
                .withData(data)
                .withRetryDelay(Duration.ofSeconds(2))
                .withLogLimit(4096));
    client = new Client(lambda);
    sdk = client.sdk();
  }

  private static void eventually(BooleanSupplier condition) throws InterruptedException {
    var end = Instant.now().plusSeconds(20);
    while (!condition.getAsBoolean() && Instant.now().isBefore(end)) {
      Thread.sleep(50);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  private String log(String function) {
    try {
      return Files.readString(lambda.logFile(function));
    } catch (IOException e) {
      return "";
    }
  }

  private void send(String function, String event) {
    sdk.invoke(r ->
        r.functionName(function)
            .invocationType(InvocationType.EVENT)
            .payload(SdkBytes.fromUtf8String(event)));
  }

  private static long lines(String log, String start) {
    return log.lines().filter(line -> line.startsWith(start)).count();
  }

  @Test
  void a_retry_runs_the_function_as_it_is_then() throws Exception {
    client.createFunction("f", "echo");
    send("f", "\"exit 3\"");
    eventually(() -> log("f").contains("REPORT"));
    sdk.updateFunctionConfiguration(r -> r.functionName("f").memorySize(256));
    eventually(() -> lines(log("f"), "REPORT") >= 2);
    assertThat(log("f")).contains("Memory Size: 256 MB");
  }

  @Test
  void a_retry_for_a_function_that_was_deleted_runs_nothing() throws Exception {
    client.createFunction("f", "echo");
    send("f", "\"exit 3\"");
    eventually(() -> log("f").contains("REPORT"));
    sdk.deleteFunction(r -> r.functionName("f"));
    Thread.sleep(3500);
    assertThat(lines(log("f"), "START")).isEqualTo(1);
  }

  @Test
  void disk_is_given_back_when_code_changes_and_when_environments_end() throws Exception {
    client.createFunction("f", "echo");
    var trees = data.resolve("code").resolve("trees");
    var scratch = Path.of(client.answer("f", "\"scratch\"").replace("\"", "")).getParent();
    long before = count(trees);
    for (int i = 0; i < 3; i++) {
      assertThat(client.answer("f", "\"fill\"")).isEqualTo("\"written\"");
      var zip = SdkBytes.fromByteArray(Zips.of("handler.txt", "version " + i));
      sdk.updateFunctionCode(r -> r.functionName("f").zipFile(zip));
    }
    eventually(() -> count(trees) == before && count(scratch) == 0);
    sdk.deleteFunction(r -> r.functionName("f"));
    sdk.deleteLayerVersion(r -> r.layerName("fake").versionNumber(1L));
    eventually(() -> count(trees) == 0 && count(data.resolve("code").resolve("zips")) == 0);
  }

  private static long count(Path folder) {
    try (var files = Files.list(folder)) {
      return files.count();
    } catch (IOException e) {
      return 0;
    }
  }

  @Test
  void a_process_that_leaves_its_family_ends_with_its_environment() throws Exception {
    assumeTrue(Files.isDirectory(Path.of("/proc/self")), "only Linux tells what a process is");
    client.createFunction("f", "echo");
    sdk.updateFunctionConfiguration(r -> r.functionName("f").timeout(3));
    long pid = Long.parseLong(client.answer("f", "\"daemon\""));
    assertThat(ProcessHandle.of(pid)).isPresent();
    client.invoke("f", "\"spin\"");
    eventually(() -> ProcessHandle.of(pid).isEmpty());
    long next = Long.parseLong(client.answer("f", "\"daemon\""));
    sdk.deleteFunction(r -> r.functionName("f"));
    eventually(() -> ProcessHandle.of(next).isEmpty());
  }

  @Test
  void a_bootstrap_that_the_kernel_would_not_execute_is_an_invalid_entrypoint() throws Exception {
    var problems =
        Map.of(
            "exec sleep 1\n", "exec format error (the file is neither a program",
            "#!/bin/sh\r\nexit 0\r\n", "Windows line ends",
            "#!/no/such/shell\n", "there is no interpreter /no/such/shell",
            "#!/bin/s\0h\n", "there is no interpreter /bin/s",
            "", "the file is empty",
            "\177ELF\2\1\1\0\0\0\0\0\0\0\0\0\2\0\50\0", "the program is for machine number 40");
    int number = 0;
    for (var problem : problems.entrySet()) {
      var name = "broken" + number++;
      var zip = new Zips().add("bootstrap", 0755, problem.getKey()).build();
      sdk.createFunction(r ->
          r.functionName(name)
              .runtime("provided.al2023")
              .role(Client.ROLE)
              .handler("h")
              .code(c -> c.zipFile(SdkBytes.fromByteArray(zip))));
      assertThat(client.answer(name, "{}"))
          .contains("Runtime.InvalidEntrypoint")
          .contains("fork/exec")
          .contains(problem.getValue());
    }
  }

  @Test
  void a_log_does_not_grow_without_end() throws IOException {
    client.createFunction("f", "echo");
    for (int i = 0; i < 60; i++) {
      client.answer("f", "\"print line " + i + "\"");
    }
    var log = lambda.logFile("f");
    var old = log.resolveSibling(log.getFileName() + ".1");
    assertThat(log).content().hasSizeLessThanOrEqualTo(4096);
    assertThat(old).content().hasSizeLessThanOrEqualTo(4096);
    assertThat(Files.readString(old) + Files.readString(log)).contains("line 59");
  }

  @Test
  void a_function_knows_its_log_group_and_where_lambda_is() throws IOException {
    client.createFunction("f", "echo");
    sdk.updateFunctionConfiguration(
        r -> r.functionName("f").loggingConfig(l -> l.logGroup("/my/group")));
    assertThat(client.answer("f", "\"env AWS_LAMBDA_LOG_GROUP_NAME\"")).isEqualTo("\"/my/group\"");
    assertThat(client.answer("f", "\"env AWS_ENDPOINT_URL_LAMBDA\""))
        .isEqualTo("\"" + lambda.endpoint() + "\"");
  }

  @Test
  void folders_that_cannot_be_are_said_in_one_sentence() throws IOException {
    var file = Files.writeString(data.resolve("file"), "");
    for (var folder : new Path[] {file, file.resolve("below")}) {
      assertThatThrownBy(() -> LocalLambda.start(LocalLambdaOptions.ephemeral().withData(folder)))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("cannot be used for data")
          .hasMessageContaining("--data");
    }
  }

  @Test
  void a_full_disk_is_said_to_be_full_and_harms_nothing() throws Exception {
    var small = Files.createDirectory(data.resolve("small"));
    assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=1m", "small", small.toString()));
    var console = new ByteArrayOutputStream();
    var standard = System.err;
    System.setErr(new PrintStream(console, true, StandardCharsets.UTF_8));
    try (var full = LocalLambda.start(LocalLambdaOptions.ephemeral().withData(small));
        var user = new Client(full)) {
      System.setErr(standard);
      var zip = SdkBytes.fromByteArray(new Zips().add("big", 0644, new byte[3_000_000]).build());
      refusedForLackOfSpace(
          () -> user.sdk().publishLayerVersion(r -> r.layerName("l").content(c -> c.zipFile(zip))));
      user.createFunction("f", "echo");
      refusedForLackOfSpace(
          () -> user.sdk().updateFunctionCode(r -> r.functionName("f").zipFile(zip)));
      assertThat(user.answer("f", "1")).isEqualTo("1");
      var filler = small.resolve("filler");
      run("dd", "if=/dev/zero", "of=" + filler);
      refusedForLackOfSpace(
          () -> user.sdk().updateFunctionConfiguration(r -> r.functionName("f").memorySize(256)));
      assertThat(user.answer("f", "2")).isEqualTo("2");
      Files.delete(filler);
      user.sdk().updateFunctionConfiguration(r -> r.functionName("f").memorySize(256));
    } finally {
      System.setErr(standard);
      run("umount", "-l", small.toString());
    }
    assertThat(console.toString(StandardCharsets.UTF_8))
        .containsPattern("POST /2018-10-31/layers/l/versions failed: .*No space left on device")
        .containsPattern("PUT /2015-03-31/functions/f/configuration failed: .*No space left");
  }

  private static void refusedForLackOfSpace(ThrowingCallable call) {
    assertThatThrownBy(call)
        .hasMessageContaining("No space left on device")
        .isInstanceOfSatisfying(
            ServiceException.class, e -> assertThat(e.requestId()).isNotEmpty());
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
  }

  @Test
  void what_a_function_made_inaccessible_is_deleted_all_the_same() throws IOException {
    var folder = Files.createDirectories(data.resolve("a").resolve("b"));
    Files.writeString(folder.resolve("c"), "");
    assertThat(folder.toFile().setWritable(false) && folder.toFile().setReadable(false)).isTrue();
    FolderTrees.delete(data.resolve("a"));
    assertThat(Files.exists(data.resolve("a"), LinkOption.NOFOLLOW_LINKS)).isFalse();
  }
}
