package io.demitasse.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The unmodified AWS SDK for JavaScript, version 3; skipped where npm cannot install it. */
@Tag("it")
class JavaScriptTest {
  private static final Path FOLDER = Path.of("target", "javascript-client");
  private static final String SCRIPT =
      """
      import assert from 'node:assert/strict';
      import { readFileSync } from 'node:fs';
      import { LambdaClient, CreateFunctionCommand, CreateAliasCommand, DeleteFunctionCommand,
        GetFunctionCommand, InvokeCommand, InvokeWithResponseStreamCommand, PublishVersionCommand,
        PutFunctionConcurrencyCommand, waitUntilFunctionActiveV2, paginateListVersionsByFunction,
      } from '@aws-sdk/client-lambda';
      const [endpoint, layer, role] = process.argv.slice(2);
      const client = new LambdaClient({ endpoint, region: 'us-east-1', maxAttempts: 1,
        credentials: { accessKeyId: 'a', secretAccessKey: 'b' } });
      const FunctionName = 'js';
      await client.send(new CreateFunctionCommand({ FunctionName, Runtime: 'provided.al2023',
        Role: role, Handler: 'echo', Layers: [layer], Timeout: 20,
        Code: { ZipFile: readFileSync('function.zip') } }));
      await waitUntilFunctionActiveV2({ client, maxWaitTime: 10 }, { FunctionName });
      await client.send(new PublishVersionCommand({ FunctionName }));
      await client.send(new CreateAliasCommand(
        { FunctionName, Name: 'live', FunctionVersion: '1' }));
      const versions = [];
      for await (const page of paginateListVersionsByFunction({ client, pageSize: 1 },
        { FunctionName })) versions.push(...page.Versions.map(v => v.Version));
      assert.deepEqual(versions, ['$LATEST', '1']);
      const answer = await client.send(new InvokeCommand(
        { FunctionName, Qualifier: 'live', Payload: JSON.stringify({ a: 'é' }) }));
      assert.equal(answer.ExecutedVersion, '1');
      assert.ok(answer.$metadata.requestId);
      assert.deepEqual(JSON.parse(answer.Payload.transformToString()), { a: 'é' });
      const stream = await client.send(new InvokeWithResponseStreamCommand(
        { FunctionName, Payload: '"stream"' }));
      let text = '';
      for await (const event of stream.EventStream)
        if (event.PayloadChunk) text += Buffer.from(event.PayloadChunk.Payload).toString();
      assert.equal(text, 'one two three');
      await client.send(new PutFunctionConcurrencyCommand(
        { FunctionName, ReservedConcurrentExecutions: 0 }));
      await assert.rejects(client.send(new InvokeCommand({ FunctionName })),
        e => e.name === 'TooManyRequestsException'
          && e.Reason === 'ReservedFunctionConcurrentInvocationLimitExceeded');
      await client.send(new DeleteFunctionCommand({ FunctionName }));
      await assert.rejects(client.send(new GetFunctionCommand({ FunctionName })),
        { name: 'ResourceNotFoundException' });
      console.log('all of it');
      """;

  @Test
  void the_sdk_for_javascript_deploys_invokes_and_streams() throws Exception {
    Files.createDirectories(FOLDER);
    assumeTrue(run("node", "--version").status() == 0, "there is no node");
    Files.writeString(FOLDER.resolve("package.json"), "{\"private\":true}");
    if (!Files.isDirectory(FOLDER.resolve("node_modules/@aws-sdk/client-lambda"))) {
      var installed =
          run("npm", "install", "--no-audit", "--no-fund", "--silent", "@aws-sdk/client-lambda@3");
      assumeTrue(installed.status() == 0, "npm cannot install the SDK: " + installed.output());
    }
    Files.writeString(FOLDER.resolve("client.mjs"), SCRIPT);
    Files.write(FOLDER.resolve("function.zip"), Zips.of("handler.txt", "a handler"));
    try (var lambda = LocalLambda.start(LocalLambdaOptions.ephemeral());
        var client = new Client(lambda)) {
      var endpoint = lambda.endpoint().toString();
      assertThat(
              run(
                      "node",
                      "--no-warnings",
                      "client.mjs",
                      endpoint,
                      client.publishLayer(),
                      Client.ROLE)
                  .output())
          .isEqualTo("all of it\n");
    }
  }

  private record Result(int status, String output) {}

  private static Result run(String... command) throws InterruptedException {
    try {
      var process =
          new ProcessBuilder(command).directory(FOLDER.toFile()).redirectErrorStream(true).start();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Result(process.waitFor(), output);
    } catch (IOException notInstalled) {
      return new Result(1, notInstalled.toString());
    }
  }
}
