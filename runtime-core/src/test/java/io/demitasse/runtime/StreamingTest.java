package io.demitasse.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Responses that are sent while they are written. */
class StreamingTest extends RuntimeScenario {
  @Test
  void a_stream_is_sent_in_chunks() throws IOException {
    FakeRuntimeApi api = oneEvent("{}");

    run(api, handler("streams"));

    FakeRuntimeApi.Request post = api.posts().getFirst();
    assertThat(post.headers())
        .containsEntry("Lambda-Runtime-Function-Response-Mode", "streaming")
        .containsEntry("Content-Type", "text/plain");
    assertThat(post.body()).isEqualTo("one two");
  }

  @Test
  void a_streamed_http_response_begins_with_status_headers_and_cookies() throws IOException {
    FakeRuntimeApi api = oneEvent("{}");

    run(api, handler("streamsHttp"));

    assertThat(api.posts().getFirst().headers())
        .containsEntry("Content-Type", "application/vnd.awslambda.http-integration-response");
    assertThat(api.posts().getFirst().body())
        .isEqualTo(
            "{\"statusCode\":404,\"headers\":{\"content-type\":\"text/plain\"},"
                + "\"cookies\":[\"a=b\"]}\0\0\0\0\0\0\0\0gone");
  }

  @Test
  void an_error_after_the_first_byte_of_a_stream_is_told_in_trailers() throws IOException {
    FakeRuntimeApi api = oneEvent("{}");

    run(api, handler("streamsThenFails"));

    FakeRuntimeApi.Request post = api.posts().getFirst();
    assertThat(post.body()).isEqualTo("half");
    String body = post.headers().get("Lambda-Runtime-Function-Error-Body");
    assertThat(new String(java.util.Base64.getDecoder().decode(body), StandardCharsets.UTF_8))
        .contains("pulled the plug");
  }

  @Test
  void a_stream_that_the_platform_cuts_off_fails_its_own_invocation_only() throws IOException {
    FakeRuntimeApi api =
        new FakeRuntimeApi().event("r1", "{}").refusesUnread(410).event("r2", "{}").accepts();

    run(api, handler("streamsMuch"));

    assertThat(api.posts().getLast().line()).contains("/r2/");
  }
}
