package io.demitasse.official;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.api.client.logging.FrameType;
import com.amazonaws.services.lambda.runtime.api.client.logging.LambdaContextLogger;
import com.amazonaws.services.lambda.runtime.api.client.logging.LogSink;
import com.amazonaws.services.lambda.runtime.logging.LogFormat;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * What the official runtime logs while it serves one event: of each record the type that its frame
 * would have, in hexadecimal digits, and the bytes as Latin-1 text. Called like {@link
 * OfficialRuntime}, with the format and the level of the log.
 */
public final class OfficialLog implements BiFunction<String, List<String>, List<String[]>> {
  @Override
  public List<String[]> apply(String handler, List<String> formatAndLevel) {
    List<String[]> records = new ArrayList<>();
    LambdaContextLogger logger =
        new LambdaContextLogger(
            new Recording(records),
            LogLevel.fromString(formatAndLevel.get(1)),
            LogFormat.fromString(formatAndLevel.get(0)));
    try {
      Method setUp = AWSLambda.class.getDeclaredMethod("setupRuntimeLogger", LambdaLogger.class);
      setUp.setAccessible(true);
      setUp.invoke(null, logger);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The official runtime is not the release expected here", e);
    }
    OfficialRuntime.run(handler, new RecordingClient(List.of("{}")), logger);
    return records;
  }

  private record Recording(List<String[]> records) implements LogSink {
    @Override
    public void log(byte[] message) {
      log(LogLevel.UNDEFINED, LogFormat.TEXT, message);
    }

    @Override
    public void log(LogLevel level, LogFormat format, byte[] message) {
      records.add(
          new String[] {
            Integer.toHexString(FrameType.getValue(level, format)),
            new String(message, StandardCharsets.ISO_8859_1)
          });
    }

    @Override
    public void close() {}
  }
}
