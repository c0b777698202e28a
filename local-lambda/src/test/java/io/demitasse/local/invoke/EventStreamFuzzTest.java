package io.demitasse.local.invoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import software.amazon.awssdk.eventstream.MessageDecoder;

/** Messages of an event stream, with any payload. */
class EventStreamFuzzTest {
  @FuzzTest
  void any_payload_comes_back_from_the_message_of_an_event_stream(byte[] payload) {
    var bytes = EventStreamMessages.message("PayloadChunk", "application/octet-stream", payload);
    var decoder = new MessageDecoder();
    decoder.feed(bytes);

    assertThat(decoder.getDecodedMessages())
        .singleElement()
        .satisfies(message -> {
          assertThat(message.getPayload()).isEqualTo(payload);
          assertThat(message.getHeaders().get(":event-type").getString()).isEqualTo("PayloadChunk");
        });
  }
}
