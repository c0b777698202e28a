package io.demitasse.local.http;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.eclipse.jetty.util.HostPort;

/**
 * Refuses what a web page could send to this machine: requests that name a foreign host (DNS
 * rebinding) or come from a page of a foreign origin.
 */
public final class LoopbackOnly implements Endpoint {
  private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Endpoint next;
  private final ForeignCallers allowed;

  /** Creates a filter in front of another endpoint. */
  public LoopbackOnly(Endpoint next, ForeignCallers allowed) {
    this.next = next;
    this.allowed = allowed;
  }

  @Override
  public Reply handle(HttpCall call) throws IOException, InterruptedException {
    if (call.headers().getValuesList("Host").size() != 1
        || !isKnown(call.header("Host").orElse(""))) {
      return refusal(
          "the Host header does not name this machine; use 127.0.0.1 or localhost, or allow the"
              + " name with --allow-host");
    }
    var origin = call.header("Origin");
    if (origin.isPresent() && !isKnownOrigin(origin.get())) {
      return refusal(
          "the request comes from a web page of another origin; allow it with --allow-origin");
    }
    // With a plain navigation or an image browsers send no Origin, but they send this.
    if (origin.isEmpty()
        && call.header("Sec-Fetch-Site").filter("cross-site"::equals).isPresent()) {
      return refusal("the request comes from a web page of another site");
    }
    return next.handle(call);
  }

  private boolean isKnownOrigin(String origin) {
    int host = origin.indexOf("://") + 3;
    return allowed.origins().contains(origin.toLowerCase(Locale.ROOT))
        || (host >= 3 && isKnown(origin.substring(host)));
  }

  private boolean isKnown(String hostAndPort) {
    try {
      var host = new HostPort(hostAndPort).getHost().toLowerCase(Locale.ROOT);
      return LOCAL_NAMES.contains(host) || allowed.hosts().contains(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Reply refusal(String reason) {
    var message = "Local Lambda serves this machine only: " + reason + ".";
    return Reply.json(403, JsonTrees.object().put("Type", "User").put("Message", message))
        .with("x-amzn-ErrorType", "AccessDeniedException")
        .with("x-amzn-RequestId", UUID.randomUUID().toString());
  }
}
