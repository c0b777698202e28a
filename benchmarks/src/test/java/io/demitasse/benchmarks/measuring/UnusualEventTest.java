package io.demitasse.benchmarks.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.benchmarks.process.MeasuringRuntimeApi;
import io.demitasse.benchmarks.process.Timeline;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnusualEventTest {
  @Test
  void the_numbers_of_an_order_are_in_quotes() {
    assertThat(UnusualEvent.of("{\"id\":\"o-1\",\"items\":[{\"count\":2,\"price\":2.5}]}"))
        .isEqualTo("{\"id\":\"o-1\",\"items\":[{\"count\":\"2\",\"price\":\"2.5\"}]}");
  }

  @Test
  void only_the_last_event_is_the_other_one() throws Exception {
    var timeline = new Timeline(3);
    try (var api = new MeasuringRuntimeApi("\"usual\"", "\"other\"", timeline)) {
      String base = "http://" + api.address() + "/2018-06-01/runtime/invocation/";

      assertThat(List.of(serve(base), serve(base), serve(base)))
          .containsExactly("\"usual\"", "\"usual\"", "\"other\"");
    }
  }

  /** Takes one event and answers it. */
  private static String serve(String base) throws IOException {
    URL next = URI.create(base + "next").toURL();
    String event = new String(next.openStream().readAllBytes(), StandardCharsets.UTF_8);
    URL response = URI.create(base + Timeline.REQUEST_ID + "/response").toURL();
    var post = (HttpURLConnection) response.openConnection();
    post.setRequestMethod("POST");
    post.setDoOutput(true);
    post.getOutputStream().write(event.getBytes(StandardCharsets.UTF_8));
    assertThat(post.getResponseCode()).isEqualTo(202);
    return event;
  }
}
