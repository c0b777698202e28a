package io.demitasse.local.http;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.pathmap.MatchedResource;
import org.eclipse.jetty.http.pathmap.PathMappings;
import org.eclipse.jetty.http.pathmap.PathSpec;
import org.eclipse.jetty.http.pathmap.ServletPathSpec;
import org.eclipse.jetty.http.pathmap.UriTemplatePathSpec;

/**
 * Sends each call to the endpoint whose path template and method match, the most special template
 * winning. In a template {@code {name}} stands for one path segment, and a final {@code /*} for any
 * rest of the path, which is the value of the variable {@code *}; the method {@code *} stands for
 * any.
 */
public final class Router implements Endpoint {
  private static final String REST = "/*";

  private final PathMappings<Map<String, Endpoint>> routes = new PathMappings<>();
  private final Endpoint otherwise;

  /** Creates a router that hands calls without a matching route to the given endpoint. */
  public Router(Endpoint otherwise) {
    this.otherwise = otherwise;
  }

  /** Adds a route; to be called before the router serves. */
  public Router add(String method, String template, Endpoint endpoint) {
    PathSpec spec =
        template.endsWith(REST) ? new ServletPathSpec(template) : new UriTemplatePathSpec(template);
    var methods = Optional.ofNullable(routes.get(spec)).orElseGet(HashMap::new);
    methods.put(method, endpoint);
    routes.put(spec, methods);
    return this;
  }

  @Override
  public Reply handle(HttpCall call) throws IOException, InterruptedException {
    var matched = Optional.ofNullable(routes.getMatched(call.rawPath()));
    if (matched.isEmpty()) {
      return otherwise.handle(call);
    }
    var methods = matched.get().getResource();
    var endpoint = methods.getOrDefault(call.method(), methods.getOrDefault("*", otherwise));
    return endpoint.handle(call.withPathValues(values(matched.get(), call.rawPath())));
  }

  private static Map<String, String> values(MatchedResource<?> matched, String path) {
    var values = new HashMap<String, String>();
    if (matched.getPathSpec() instanceof UriTemplatePathSpec template) {
      template.getPathParams(path).forEach((name, value) -> values.put(name, decode(value)));
    } else {
      values.put("*", Optional.ofNullable(matched.getPathInfo()).orElse(""));
    }
    return values;
  }

  /** A plus sign is a plus sign in a path, other than in a query. */
  public static String decode(String segment) {
    return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
