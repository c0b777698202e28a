package io.demitasse.local.http;

import java.io.IOException;
import java.util.Map;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Translates between Jetty's requests and responses and calls and replies. */
final class JettyHandler extends Handler.Abstract {
  private final Endpoint endpoint;

  JettyHandler(Endpoint endpoint) {
    this.endpoint = endpoint;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    try {
      send(endpoint.handle(new HttpCall(request, Map.of())), response);
      callback.succeeded();
    } catch (IOException e) {
      // The client went away: there is nobody left to answer.
      callback.failed(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      callback.failed(e);
    } catch (RuntimeException e) {
      Response.writeError(request, response, callback, 500, e.toString(), e);
    }
    return true;
  }

  private static void send(Reply reply, Response response)
      throws IOException, InterruptedException {
    response.setStatus(reply.status());
    response.getHeaders().add(reply.headers());
    // Closed only after success: a body that breaks off must not look complete to the client.
    var out = Content.Sink.asOutputStream(response);
    reply.body().writeTo(out);
    out.close();
  }
}
