package io.demitasse.local.url;

import io.demitasse.local.http.Reply;
import io.demitasse.local.invoke.ResponsePipe;
import io.demitasse.local.invoke.ResponsePipe.Begin;
import io.demitasse.local.invoke.ResponsePipe.Chunk;
import io.demitasse.local.invoke.ResponsePipe.End;
import io.demitasse.local.runtimeapi.Outcome;
import io.demitasse.local.runtimeapi.Payload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.jetty.http.HttpFields;

/** The answer of a function that reaches the client as it is written. */
final class StreamedWebAnswer {
  private StreamedWebAnswer() {}

  static Reply of(ResponsePipe.Run invocation, WebStyle style)
      throws IOException, InterruptedException, MalformedAnswerException {
    var response = ResponsePipe.start(invocation);
    return switch (response.next()) {
      case Begin(var type, var streaming) when streaming && type.equals(Prelude.CONTENT_TYPE) ->
          withPrelude(response);
      case Begin(var type, var streaming) when streaming ->
          Reply.stream(200, type, out -> copy(response, out));
      case Begin(var type, var streaming) ->
          BufferedWebAnswer.of(new Payload(type, collected(response)), streaming, style);
      default -> style.failed();
    };
  }

  private static byte[] collected(ResponsePipe response) throws IOException, InterruptedException {
    var payload = new ByteArrayOutputStream();
    copy(response, payload);
    return payload.toByteArray();
  }

  private static Reply withPrelude(ResponsePipe response)
      throws IOException, InterruptedException, MalformedAnswerException {
    var prelude = new Prelude();
    for (var part = response.next(); part instanceof Chunk chunk; part = response.next()) {
      if (prelude.accept(chunk.bytes())) {
        break;
      }
    }
    var json =
        prelude
            .json()
            .orElseThrow(() -> new MalformedAnswerException("its prelude is no JSON object"));
    int status = json.has("statusCode") ? WebAnswer.status(json) : 200;
    return new Reply(
        status,
        HttpFields.build(WebAnswer.headers(json)),
        out -> {
          out.write(prelude.rest());
          copy(response, out);
        });
  }

  private static void copy(ResponsePipe response, OutputStream out)
      throws IOException, InterruptedException {
    try {
      for (var part = response.next(); ; part = response.next()) {
        switch (part) {
          case Chunk chunk -> {
            out.write(chunk.bytes());
            out.flush();
          }
          case End(var result) -> {
            if (result.outcome() instanceof Outcome.Failure(var type, var body)) {
              throw new IOException("the function failed while it answered: " + type);
            }
            return;
          }
          default -> {}
        }
      }
    } finally {
      response.abandon();
    }
  }
}
