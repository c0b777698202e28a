package io.demitasse.runtime.handler;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.demitasse.runtime.failure.StartupException;
import io.demitasse.runtime.payload.PayloadCodecs;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** {@code _HANDLER} with anything at all in it. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class HandlerFuzzTest {
  @FuzzTest
  void a_handler_is_bound_or_refused_with_what_to_mend(byte[] bytes) throws Throwable {
    String handler = new String(bytes, StandardCharsets.UTF_8);
    // Names that are near are looked for in all of it, which here holds a hundred jars.
    String classPath = System.setProperty("java.class.path", "target/test-classes");
    ClassLoader classes = getClass().getClassLoader();
    try {
      HandlerName name = HandlerName.parse(handler);
      assertThat(
              name.method().isEmpty() ? name.className() : name.className() + "::" + name.method())
          .isEqualTo(handler);
      new HandlerLoader(classes, new PayloadCodecs(classes)).load(name);
    } catch (StartupException e) {
      assertThat(e.getMessage()).isNotBlank();
    } finally {
      System.setProperty("java.class.path", classPath);
    }
  }
}
