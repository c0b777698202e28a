package io.demitasse.official;

import com.amazonaws.services.lambda.runtime.api.client.logging.LambdaContextLogger;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.DtoSerializers;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.LambdaError;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.LambdaRuntimeApiClient;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.dto.InvocationRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Hands out events and writes down what is posted. */
final class RecordingClient implements LambdaRuntimeApiClient {
  private final Iterator<String> events;
  private final List<String[]> answers = new ArrayList<>();

  RecordingClient(List<String> events) {
    this.events = events.iterator();
  }

  List<String[]> answers() {
    return answers;
  }

  void crashed(Throwable thrown) {
    answers.add(new String[] {"crash", "", thrown.toString()});
  }

  @Override
  public InvocationRequest nextInvocation() throws IOException {
    if (!events.hasNext()) {
      throw new EndOfEvents();
    }
    InvocationRequest request = new InvocationRequest();
    request.setId("r" + answers.size());
    request.setInvokedFunctionArn("");
    request.setDeadlineTimeInMs(System.currentTimeMillis() + 60_000);
    request.setContent(events.next().getBytes(StandardCharsets.UTF_8));
    return request;
  }

  @Override
  public InvocationRequest nextInvocationWithExponentialBackoff(LambdaContextLogger logger)
      throws Exception {
    return nextInvocation();
  }

  @Override
  public void reportInvocationSuccess(String requestId, byte[] response) {
    answers.add(new String[] {"response", "", new String(response, StandardCharsets.UTF_8)});
  }

  @Override
  public void reportInvocationError(String requestId, LambdaError error) {
    record("error", error);
  }

  @Override
  public void reportInitError(LambdaError error) {
    record("init/error", error);
  }

  private void record(String path, LambdaError error) {
    byte[] body = DtoSerializers.serialize(error.errorRequest);
    answers.add(
        new String[] {
          path, error.errorType.getRapidError(), new String(body, StandardCharsets.UTF_8)
        });
  }

  @Override
  public void restoreNext() {}

  @Override
  public void reportRestoreError(LambdaError error) {}
}
