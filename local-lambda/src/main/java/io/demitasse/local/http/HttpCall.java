package io.demitasse.local.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;

/** One HTTP request with the values that its route took from the path. */
public final class HttpCall {
  private static final int MAX_SKIPPED_BYTES = 200 * 1024 * 1024;

  private final Request request;
  private final Map<String, String> pathValues;

  HttpCall(Request request, Map<String, String> pathValues) {
    this.request = request;
    this.pathValues = pathValues;
  }

  HttpCall withPathValues(Map<String, String> values) {
    return new HttpCall(request, values);
  }

  /** The request method, in upper case. */
  public String method() {
    return request.getMethod();
  }

  /** The path as sent, still percent-encoded. */
  public String rawPath() {
    return request.getHttpURI().getPath();
  }

  /** The query string as sent, without the question mark; empty if there is none. */
  public String rawQuery() {
    return Optional.ofNullable(request.getHttpURI().getQuery()).orElse("");
  }

  /** The percent-decoded value of a path variable of the route's template. */
  public String pathValue(String name) {
    return Optional.ofNullable(pathValues.get(name)).orElseThrow();
  }

  /** The first value of a query parameter. */
  public Optional<String> query(String name) {
    return Optional.ofNullable(queryParameters().getValue(name));
  }

  /** Every query parameter, decoded, in the order sent. */
  public Fields queryParameters() {
    return Request.extractQueryParameters(request);
  }

  /** The first value of a header, names being case-insensitive; an empty value is present. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers().get(name));
  }

  /** Every request header. */
  public HttpFields headers() {
    return request.getHeaders();
  }

  /** The request body, read as it arrives; fails with an IOException if the client goes away. */
  public InputStream body() {
    return Request.asInputStream(request);
  }

  /** The trailers of a chunked body; complete only after the body was read to its end. */
  public HttpFields trailers() {
    return Optional.ofNullable(request.getTrailers()).orElse(HttpFields.EMPTY);
  }

  /** The whole body, or empty if it is longer than the limit in bytes. */
  public Optional<byte[]> body(int limit) throws IOException {
    var in = body();
    var bytes = in.readNBytes(limit + 1);
    if (bytes.length <= limit) {
      return Optional.of(bytes);
    }
    // A client that is still sending would not see the refusal.
    in.skip(MAX_SKIPPED_BYTES);
    return Optional.empty();
  }

  /** The port of the listener that the client connected to. */
  public int localPort() {
    return Request.getLocalPort(request);
  }

  /** The port of the client's end of the connection. */
  public int remotePort() {
    return Request.getRemotePort(request);
  }
}
