package io.demitasse.local.url;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.local.http.HttpCall;
import io.demitasse.local.http.Reply;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpFields;

/** The CORS settings of a function URL; they win over what the function itself answers. */
final class Cors {
  private static final String ALLOW = "Access-Control-Allow-";

  private final JsonNode config;

  /** Takes the field Cors of a URL configuration, which may be missing. */
  Cors(JsonNode config) {
    this.config = config;
  }

  /** The answer to a preflight request, which then does not reach the function. */
  Optional<Reply> preflight(HttpCall call) {
    if (config.isEmpty()
        || !call.method().equals("OPTIONS")
        || call.header("Access-Control-Request-Method").isEmpty()) {
      return Optional.empty();
    }
    var headers = HttpFields.build();
    if (allowed(call)) {
      putOrigin(headers, call);
      put(headers, ALLOW + "Methods", texts("AllowMethods"));
      put(headers, ALLOW + "Headers", texts("AllowHeaders"));
      if (config.has("MaxAge")) {
        headers.put("Access-Control-Max-Age", config.get("MaxAge").asText());
      }
    }
    headers.put("Content-Length", 0);
    return Optional.of(new Reply(200, headers, out -> {}));
  }

  /** The function's answer with what a browser needs to show it to a page. */
  Reply added(HttpCall call, Reply reply) {
    if (config.isEmpty() || call.header("Origin").isEmpty()) {
      return reply;
    }
    var headers = HttpFields.build(reply.headers());
    reply.headers().getFieldNamesCollection().stream()
        .filter(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"))
        .forEach(headers::remove);
    if (allowed(call)) {
      putOrigin(headers, call);
      put(headers, "Access-Control-Expose-Headers", texts("ExposeHeaders"));
    }
    return new Reply(reply.status(), headers, reply.body());
  }

  private boolean allowed(HttpCall call) {
    var origin = call.header("Origin").orElse("");
    return origins().anyMatch(allowed -> glob(allowed).matcher(origin).matches());
  }

  private Stream<String> origins() {
    var origins = new ArrayList<String>();
    config.path("AllowOrigins").forEach(node -> origins.add(node.asText()));
    return origins.stream();
  }

  private static Pattern glob(String text) {
    return Pattern.compile(
        Stream.of(text.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
        Pattern.CASE_INSENSITIVE);
  }

  /** A browser refuses the star together with credentials. */
  private void putOrigin(HttpFields.Mutable headers, HttpCall call) {
    boolean credentials = config.path("AllowCredentials").asBoolean();
    boolean any = !credentials && origins().anyMatch("*"::equals);
    headers.put(ALLOW + "Origin", any ? "*" : call.header("Origin").orElse(""));
    if (!any) {
      headers.add("Vary", "Origin");
    }
    if (credentials) {
      headers.put(ALLOW + "Credentials", "true");
    }
  }

  private String texts(String field) {
    var texts = new ArrayList<String>();
    config.path(field).forEach(node -> texts.add(node.asText()));
    return String.join(",", texts);
  }

  private static void put(HttpFields.Mutable headers, String name, String value) {
    if (!value.isEmpty()) {
      headers.put(name, value);
    }
  }
}
