package io.demitasse.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The unmodified boto3 of this machine's Python; skipped where there is none. */
@Tag("it")
class BotoTest {
  private static final String SCRIPT =
      """
      import boto3, io, json, sys, zipfile
      endpoint, layer, role = sys.argv[1:]
      client = boto3.client('lambda', endpoint_url=endpoint, region_name='us-east-1',
                            aws_access_key_id='a', aws_secret_access_key='b')
      logs = boto3.client('logs', endpoint_url=endpoint, region_name='us-east-1',
                          aws_access_key_id='a', aws_secret_access_key='b')
      def zipped(text):
          data = io.BytesIO()
          with zipfile.ZipFile(data, 'w') as z:
              z.writestr('handler.txt', text)
          return data.getvalue()
      client.create_function(FunctionName='b', Runtime='provided.al2023', Role=role, Handler='echo',
                             Code={'ZipFile': zipped('1')}, Layers=[layer], Timeout=20,
                             Tags={'team': 'coffee'}, Publish=True)
      client.get_waiter('function_active_v2').wait(FunctionName='b')
      client.create_alias(FunctionName='b', Name='live', FunctionVersion='1')
      client.add_permission(FunctionName='b', StatementId='s', Action='lambda:InvokeFunction',
                            Principal='events.amazonaws.com')
      answer = client.invoke(FunctionName='b', Qualifier='live', Payload=json.dumps({'a': 'é'}))
      assert answer['ExecutedVersion'] == '1', answer
      assert answer['ResponseMetadata']['RequestId'], answer
      assert json.loads(answer['Payload'].read()) == {'a': 'é'}
      stream = client.invoke_with_response_stream(FunctionName='b', Payload=b'"stream"')
      chunks = [e['PayloadChunk']['Payload'] for e in stream['EventStream'] if 'PayloadChunk' in e]
      assert b''.join(chunks) == b'one two three', chunks
      client.update_function_code(FunctionName='b', ZipFile=zipped('2'))
      client.get_waiter('function_updated_v2').wait(FunctionName='b')
      client.put_function_concurrency(FunctionName='b', ReservedConcurrentExecutions=0)
      try:
          client.invoke(FunctionName='b')
          raise AssertionError('not throttled')
      except client.exceptions.TooManyRequestsException as e:
          assert e.response['Reason'] == 'ReservedFunctionConcurrentInvocationLimitExceeded', e.response
      assert client.list_tags(Resource=
                              client.get_function(FunctionName='b')['Configuration']['FunctionArn']
                              )['Tags'] == {'team': 'coffee'}
      pages = logs.get_paginator('filter_log_events').paginate(logGroupName='/aws/lambda/b')
      lines = [e['message'] for page in pages for e in page['events']]
      assert any(line.startswith('REPORT') for line in lines), lines
      client.delete_function(FunctionName='b')
      print('all of it')
      """;

  @TempDir private Path folder;

  @Test
  void boto3_deploys_invokes_and_reads_logs() throws Exception {
    assumeTrue(run("-c", "import boto3").equals(""), "there is no boto3");
    try (var lambda = LocalLambda.start(LocalLambdaOptions.ephemeral());
        var client = new Client(lambda)) {
      var script = Files.writeString(folder.resolve("script.py"), SCRIPT);
      var layer = client.publishLayer();
      assertThat(run(script.toString(), lambda.endpoint().toString(), layer, Client.ROLE))
          .isEqualTo("all of it\n");
    }
  }

  private String run(String... arguments) throws InterruptedException {
    var command = new ArrayList<>(List.of("python3"));
    command.addAll(List.of(arguments));
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return output;
    } catch (IOException e) {
      return "there is no python3";
    }
  }
}
