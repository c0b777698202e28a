package io.demitasse.local.runtimeapi;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A served session and what a runtime does with it. */
abstract class RuntimeApiFixture {
  static final String ARN = "arn:aws:lambda:us-east-1:000000000000:function:f";
  static final Deadline DEADLINE = Deadline.in(Duration.ofMinutes(1));

  final HttpClient http = HttpClient.newHttpClient();
  final OnDemandSession session = new OnDemandSession();
  final BufferedResponse response = new BufferedResponse();
  private RuntimeApiServer server;
  String address;

  @BeforeEach
  void start() throws IOException {
    server = new RuntimeApiServer();
    address = server.open(session).address();
  }

  @AfterEach
  void stop() {
    session.close();
    server.close();
  }

  InvocationAttempt submit(String id) {
    var event = Payload.json("{\"a\":1}".getBytes(StandardCharsets.UTF_8));
    var request = InvocationRequest.of(id, ARN, event).withTraceId("Root=1-2-3");
    var invocation = new InvocationAttempt(request, DEADLINE, response);
    session.submit(invocation);
    return invocation;
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> post(String path, String body, String... headers)
      throws IOException, InterruptedException {
    var request = request(path).POST(HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://" + address + path));
  }

  HttpResponse<String> next() throws IOException, InterruptedException {
    return get("/2018-06-01/runtime/invocation/next");
  }

  static String answerTo(String id) {
    return "/2018-06-01/runtime/invocation/" + id + "/response";
  }

  static String errorOf(String id) {
    return "/2018-06-01/runtime/invocation/" + id + "/error";
  }

  Socket connect() throws IOException {
    var uri = URI.create("http://" + address);
    return new Socket(uri.getHost(), uri.getPort());
  }

  String raw(String request) throws IOException {
    try (var socket = connect()) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      var buffer = new byte[1024];
      int length = socket.getInputStream().read(buffer);
      return new String(buffer, 0, length, StandardCharsets.US_ASCII);
    }
  }
}
