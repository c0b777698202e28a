package io.demitasse.local.url;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.local.http.HttpCall;
import io.demitasse.local.http.JsonTrees;
import io.demitasse.local.http.Reply;
import io.demitasse.local.http.Router;
import io.demitasse.local.invoke.Invoker;
import io.demitasse.local.runtimeapi.InvocationRequest;
import io.demitasse.local.runtimeapi.Payload;
import io.demitasse.local.runtimeapi.ResponseSink;
import io.demitasse.local.state.function.Attachment;
import io.demitasse.local.state.function.Functions;
import io.demitasse.local.state.request.ApiException;
import io.demitasse.local.state.request.FunctionReference;
import java.io.IOException;
import java.util.function.Consumer;

/** Functions as web endpoints: function URLs, and a proxy resource as of a REST API. */
public final class WebRoutes {
  private static final int MAX_BYTES = ResponseSink.MAX_BUFFERED_BYTES;

  private final Functions functions;
  private final Invoker invoker;
  private final String account;
  private final Consumer<String> console;

  /** Creates routes that say on the console which answers of functions could not be sent. */
  public WebRoutes(Functions functions, Invoker invoker, String account, Consumer<String> console) {
    this.functions = functions;
    this.invoker = invoker;
    this.account = account;
    this.console = console;
  }

  /** Adds the routes. */
  public void addTo(Router router) {
    router.add("*", "/url/*", this::url).add("*", "/rest/*", this::rest);
  }

  private Reply url(HttpCall call) throws IOException, InterruptedException {
    var config = config(WebTarget.of(call).function());
    var cors = new Cors(config.path("Cors"));
    var preflight = cors.preflight(call);
    if (preflight.isPresent()) {
      return preflight.get();
    }
    return cors.added(call, answered(call, config));
  }

  private Reply answered(HttpCall call, JsonNode config) throws IOException, InterruptedException {
    boolean signed = config.path("AuthType").asText().equals("AWS_IAM");
    if (signed && call.header("Authorization").isEmpty()) {
      return WebStyle.URL.error(403, "AccessDeniedException", "Forbidden");
    }
    var body = call.body(MAX_BYTES);
    if (body.isEmpty()) {
      return WebStyle.URL.tooLarge();
    }
    var web = WebCall.of(call, body.get());
    var event = UrlEvent.of(web, signed ? account : "anonymous");
    boolean buffered = config.path("InvokeMode").asText().equals("BUFFERED");
    return answer(web, event, WebStyle.URL, buffered);
  }

  /** The configuration of a function's URL; without one it has a URL all the same. */
  private JsonNode config(FunctionReference reference) {
    var config =
        functions.get(reference.name()).attachments(Attachment.URL).get(reference.version());
    return config == null ? MissingNode.getInstance() : config;
  }

  private Reply rest(HttpCall call) throws IOException, InterruptedException {
    try {
      var body = call.body(MAX_BYTES);
      if (body.isEmpty()) {
        return WebStyle.REST.tooLarge();
      }
      var web = WebCall.of(call, body.get());
      return answer(web, RestEvent.of(web, account), WebStyle.REST, true);
    } catch (ApiException e) {
      return e.status() == 429
          ? WebStyle.REST.error(429, "TooManyRequestsException", "Too Many Requests")
          : WebStyle.REST.error(e.status(), "NotFoundException", e.getMessage());
    }
  }

  /** The limit is that of the event: a body in base64 is a third longer than it was sent. */
  private Reply answer(WebCall web, ObjectNode event, WebStyle style, boolean buffered)
      throws IOException, InterruptedException {
    var bytes = JsonTrees.bytes(event);
    if (bytes.length > MAX_BYTES) {
      return style.tooLarge();
    }
    var request =
        InvocationRequest.of(web.requestId(), invoker.arn(web.function()), Payload.json(bytes))
            .withTraceId(web.traceId());
    var version = invoker.select(web.function());
    try {
      var reply =
          buffered
              ? BufferedWebAnswer.of(sink -> invoker.invoke(version, request, sink), style)
              : StreamedWebAnswer.of(sink -> invoker.invoke(version, request, sink), style);
      return reply.with("x-amzn-RequestId", web.requestId());
    } catch (MalformedAnswerException e) {
      console.accept(
          "local-lambda: the answer of %s to %s %s cannot be sent: %s"
              .formatted(web.function().name(), web.call().method(), web.path(), e.getMessage()));
      return style.failed().with("x-amzn-RequestId", web.requestId());
    }
  }
}
