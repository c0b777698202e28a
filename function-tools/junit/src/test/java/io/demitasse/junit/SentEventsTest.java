package io.demitasse.junit;

import static io.demitasse.junit.InProcess.configured;
import static io.demitasse.junit.InProcess.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.demitasse.junit.functions.Functions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a test may send, on the real runtime in the JVM of the test. */
final class SentEventsTest {
  @Test
  void a_record_is_sent_and_comes_back_as_one() {
    Functions.Order order = new Functions.Order("espresso", 2);

    Functions.Receipt receipt = send("receipt", order).responseAs(Functions.Receipt.class);

    assertThat(receipt).isEqualTo(new Functions.Receipt("2 x espresso", order));
  }

  @Test
  void a_bean_is_sent_and_comes_back_as_one() {
    Functions.Bean bean = new Functions.Bean();
    bean.setName("Ada");

    assertThat(send("bean", bean).responseAs(Functions.Bean.class).getName()).isEqualTo("Ada!");
  }

  @Test
  void an_event_class_is_sent_as_the_service_does() {
    SQSEvent.SQSMessage message = new SQSEvent.SQSMessage();
    message.setBody("hello");
    SQSEvent event = new SQSEvent();
    event.setRecords(List.of(message));

    assertThat(send("bodies", event).responseAsListOf(String.class)).containsExactly("hello");
    assertThat(send("any", event).response()).contains("\"Records\":[{").contains("\"hello\"");
  }

  @Test
  void maps_texts_numbers_and_nothing_are_events() {
    assertThat(send("any", Map.of("a", List.of(1, "b"))).response()).isEqualTo("{\"a\":[1,\"b\"]}");
    assertThat(send("text", "say \"hi\"").response()).isEqualTo("\"say \\\"hi\\\"\"");
    assertThat(send("any", 7).response()).isEqualTo("7");
    assertThat(send("any", null).response()).isEqualTo("null");
  }

  @Test
  void json_text_files_and_resources_are_sent_as_they_are(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("order.json"), "{\"item\":\"tea\",\"count\":1}");
    try (TestFunction function = configured("receipt").start()) {
      assertThat(function.invokeJson("{\"item\":\"cake\",\"count\":3}").response())
          .contains("3 x cake");
      assertThat(function.invokeFile(file).response()).contains("1 x tea");
      assertThat(function.invokeResource("/events/order.json").response()).contains("4 x tart");
      assertThat(function.invokeJson("{nope").error().message()).contains("JSON");
    }
  }

  @Test
  void what_is_not_there_to_be_sent_is_named(@TempDir Path folder) {
    try (TestFunction function = configured("any").start()) {
      assertThatThrownBy(() -> function.invokeFile(folder.resolve("none.json")))
          .hasMessageContaining(folder.resolve("none.json").toString());
      assertThatThrownBy(() -> function.invokeResource("/none.json"))
          .hasMessageContaining("/none.json")
          .hasMessageContaining("src/test/resources");
    }
  }
}
