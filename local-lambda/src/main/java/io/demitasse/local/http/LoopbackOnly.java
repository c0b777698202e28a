package io.demitasse.local.http;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses what a web page could send to this machine: requests that name a foreign host (DNS
 * rebinding) or come from a page of a foreign origin.
 */
public final class LoopbackOnly implements Endpoint {
  private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Endpoint next;

  /** Creates a filter in front of another endpoint. */
  public LoopbackOnly(Endpoint next) {
    this.next = next;
  }

  @Override
  public Reply handle(Call call) throws IOException, InterruptedException {
    if (call.headers().getValuesList("Host").size() != 1
        || !isLocal("http://" + call.header("Host").orElse(""))) {
      return refusal("the Host header does not name this machine; use 127.0.0.1 or localhost");
    }
    var origin = call.header("Origin");
    if (origin.isPresent() && !isLocal(origin.get())) {
      return refusal("the request comes from a web page of another origin");
    }
    // With a plain navigation or an image browsers send no Origin, but they send this.
    if (origin.isEmpty()
        && call.header("Sec-Fetch-Site").filter("cross-site"::equals).isPresent()) {
      return refusal("the request comes from a web page of another site");
    }
    return next.handle(call);
  }

  private static boolean isLocal(String url) {
    try {
      return Optional.ofNullable(new URI(url).getHost()).filter(LOCAL_NAMES::contains).isPresent();
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static Reply refusal(String reason) {
    var message = "Local Lambda serves this machine only: " + reason + ".";
    return Reply.json(403, Json.object().put("Type", "User").put("Message", message))
        .with("x-amzn-ErrorType", "AccessDeniedException");
  }
}
