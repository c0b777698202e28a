package io.demitasse.runtime.api;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import io.demitasse.runtime.failure.ErrorReport;
import io.demitasse.runtime.failure.StartupException;
import io.demitasse.runtime.json.GrowableBuffer;
import io.demitasse.runtime.logging.FunctionLogger;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The Lambda Runtime API, version 2018-06-01, seen from one worker.
 *
 * <p>Notes:
 *
 * <ul>
 *   <li>An invocation is complete when {@link #next} is called again.
 *   <li>After a rejected answer (400, 403, 410, 413, or any other 4xx) the platform has already
 *       settled the invocation: nothing more may be posted for it, and polling goes on.
 *   <li>500 is "non-recoverable state, runtime should exit promptly".
 *   <li>Not thread-safe.
 * </ul>
 */
public final class RuntimeApi implements Closeable {
  private static final String ROOT = "/2018-06-01/runtime/";
  private static final String ERROR_TYPE = "Lambda-Runtime-Function-Error-Type";
  private static final String ERROR_BODY = "Lambda-Runtime-Function-Error-Body";
  private static final String JSON = "application/json";

  private final String host;
  private final HttpConnection connection;
  private final FunctionLogger logger;

  RuntimeApi(String host, HttpConnection connection, FunctionLogger logger) {
    this.host = host;
    this.connection = connection;
    this.logger = logger;
  }

  /** Opens the API named by the value of {@code AWS_LAMBDA_RUNTIME_API}, {@code host:port}. */
  public static RuntimeApi at(String address, FunctionLogger logger) throws StartupException {
    return new RuntimeApi(address, connection(address), logger);
  }

  public static HttpConnection connection(String address) throws StartupException {
    int colon = address.lastIndexOf(':');
    try {
      String host = address.substring(0, colon);
      return new HttpConnection(host, Integer.parseInt(address.substring(colon + 1)));
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw new StartupException(
          "Runtime.InvalidEnvironment",
          "AWS_LAMBDA_RUNTIME_API is \"" + address + "\", but must be host:port",
          e);
    }
  }

  /** Blocks until there is an event. */
  public Invocation next() throws IOException {
    HttpResponse response = connection.exchange(request("GET", "invocation/next"));
    if (response.status() != 200) {
      throw unexpected("GET /runtime/invocation/next", response);
    }
    return Invocation.of(response);
  }

  /** Answers the invocation; whatever is in the payload is the answer, JSON or not. */
  void respond(Invocation invocation, GrowableBuffer payload) throws IOException {
    post(invocation, answer(invocation, "/response").header("Content-Type", JSON).body(payload));
  }

  /** Begins a streamed answer; to be ended and then {@linkplain #settle settled}. */
  ChunkedRequest stream(Invocation invocation, String contentType) throws IOException {
    return connection.begin(
        answer(invocation, "/response")
            .header("Lambda-Runtime-Function-Response-Mode", "streaming")
            .header("Transfer-Encoding", "chunked")
            .header("Content-Type", contentType)
            .header("Trailer", ERROR_TYPE + ", " + ERROR_BODY));
  }

  /** Reports that the handler failed. */
  void fail(Invocation invocation, ErrorReport report) throws IOException {
    post(invocation, with(report, answer(invocation, "/error")));
  }

  /** Reports that no event can be taken; the process must exit with a code other than 0 then. */
  public void failInit(ErrorReport report) throws IOException {
    HttpResponse response = connection.exchange(with(report, request("POST", "init/error")));
    if (response.status() != 202) {
      throw unexpected("POST /runtime/init/error", response);
    }
  }

  /** What tells of an error once a streamed answer has begun. */
  static HttpHeaders trailers(ErrorReport report) {
    HttpHeaders trailers = new HttpHeaders();
    trailers.add(ERROR_TYPE, report.errorType());
    trailers.add(ERROR_BODY, Base64.getEncoder().encodeToString(report.body().toByteArray()));
    return trailers;
  }

  private static HttpRequest with(ErrorReport report, HttpRequest request) {
    request.header("Content-Type", "application/vnd.aws.lambda.error+json");
    request.header(ERROR_TYPE, report.errorType());
    if (!report.xrayCause().isEmpty()) {
      request.header("Lambda-Runtime-Function-XRay-Error-Cause", report.xrayCause());
    }
    return request.body(report.body());
  }

  private void post(Invocation invocation, HttpRequest request) throws IOException {
    HttpResponse response;
    try {
      response = connection.exchange(request);
    } catch (IOException e) {
      lost(invocation, e);
      return;
    }
    settle(invocation, response);
  }

  /** An answer did not arrive. Whether the API is still there shows when the next event is due. */
  void lost(Invocation invocation, IOException e) throws IOException {
    // Else a late reply would be taken for that to the next request.
    connection.close();
    logger.error("The answer to request " + invocation.requestId() + " was lost", e);
  }

  private HttpRequest answer(Invocation invocation, String what) {
    HttpRequest request = request("POST", "invocation/" + segment(invocation.requestId()) + what);
    String attemptId = invocation.attemptId();
    return attemptId.isEmpty()
        ? request
        : request.header("Lambda-Runtime-Invocation-Id", attemptId);
  }

  /**
   * As one segment of a path. Callers may choose the id of a request, so it may hold anything that
   * a header can; the platform's own is left as it is.
   */
  static String segment(String requestId) {
    for (int i = 0; i < requestId.length(); i++) {
      char c = requestId.charAt(i);
      if (!plain(c)) {
        return escaped(requestId);
      }
    }
    return requestId;
  }

  private static boolean plain(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  }

  private static String escaped(String requestId) {
    StringBuilder segment = new StringBuilder();
    for (byte b : requestId.getBytes(StandardCharsets.UTF_8)) {
      if (plain(b)) {
        segment.append((char) b);
      } else {
        segment.append('%');
        segment.append(Character.toUpperCase(Character.forDigit((b >> 4) & 15, 16)));
        segment.append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
      }
    }
    return segment.toString();
  }

  private HttpRequest request(String method, String path) {
    return new HttpRequest(method, ROOT + path, host).header("User-Agent", "demitasse");
  }

  /** Takes what the platform says to an answer. */
  void settle(Invocation invocation, HttpResponse response) throws IOException {
    switch (response.status() / 100) {
      case 2 -> {}
      case 4 ->
          logger.log(
              "The Runtime API refused the answer to request "
                  + invocation.requestId()
                  + ": "
                  + describe(response),
              LogLevel.WARN);
      default -> throw unexpected("The answer to request " + invocation.requestId(), response);
    }
  }

  private static UnexpectedStatusException unexpected(String what, HttpResponse response) {
    return new UnexpectedStatusException(what + " was answered with " + describe(response));
  }

  private static String describe(HttpResponse response) {
    return response.status() + " " + response.text();
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
