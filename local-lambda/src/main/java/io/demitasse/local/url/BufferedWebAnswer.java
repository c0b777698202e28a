package io.demitasse.local.url;

import io.demitasse.local.http.Reply;
import io.demitasse.local.invoke.ResponsePipe;
import io.demitasse.local.runtimeapi.BufferedResponse;
import io.demitasse.local.runtimeapi.Outcome;
import io.demitasse.local.runtimeapi.Payload;
import java.io.IOException;
import org.eclipse.jetty.http.HttpFields;

/** The answer of a function in one piece, even of one that streams. */
final class BufferedWebAnswer {
  private BufferedWebAnswer() {}

  static Reply of(ResponsePipe.Run invocation, WebStyle style)
      throws IOException, InterruptedException, MalformedAnswerException {
    var response = new BufferedResponse();
    var outcome = response.checked(invocation.into(response).outcome());
    if (outcome instanceof Outcome.Failure) {
      return style.failed();
    }
    var payload = response.payload();
    return payload.contentType().equals(Prelude.CONTENT_TYPE)
        ? withPrelude(payload.bytes())
        : of(payload, response.streamed(), style);
  }

  /** A function URL takes any JSON as an answer, a REST API wants one with a statusCode. */
  static Reply of(Payload payload, boolean streamed, WebStyle style)
      throws MalformedAnswerException {
    var explicit = WebAnswer.explicit(payload.bytes());
    if (explicit.isEmpty() && !style.lenient()) {
      throw new MalformedAnswerException("it is no JSON object with a statusCode");
    }
    var type = streamed ? payload.contentType() : "application/json";
    return explicit.orElseGet(() -> Reply.bytes(200, type, payload.bytes()));
  }

  private static Reply withPrelude(byte[] bytes) throws MalformedAnswerException {
    var prelude = new Prelude();
    prelude.accept(bytes);
    var json =
        prelude
            .json()
            .orElseThrow(() -> new MalformedAnswerException("its prelude is no JSON object"));
    var rest = prelude.rest();
    var headers = HttpFields.build(WebAnswer.headers(json));
    headers.put("Content-Length", rest.length);
    int status = json.has("statusCode") ? WebAnswer.status(json) : 200;
    return new Reply(status, headers, out -> out.write(rest));
  }
}
