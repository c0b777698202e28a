package io.demitasse.local.http;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

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
        || !host("http://" + call.header("Host").orElse("")).filter(this::isKnown).isPresent()) {
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
    return allowed.origins().contains(origin) || host(origin).filter(this::isKnown).isPresent();
  }

  private boolean isKnown(String host) {
    return LOCAL_NAMES.contains(host) || allowed.hosts().contains(host);
  }

  private static Optional<String> host(String url) {
    try {
      return Optional.ofNullable(new URI(url).getHost());
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Reply refusal(String reason) {
    var message = "Local Lambda serves this machine only: " + reason + ".";
    return Reply.json(403, JsonTrees.object().put("Type", "User").put("Message", message))
        .with("x-amzn-ErrorType", "AccessDeniedException")
        .with("x-amzn-RequestId", UUID.randomUUID().toString());
  }
}
