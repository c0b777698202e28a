package io.demitasse.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.nio.charset.StandardCharsets;

/** Everything that can be said by the logger of Lambda. */
public final class LogWays {
  public void all(Context context) {
    LambdaLogger logger = context.getLogger();
    logger.log("plain \u03BB");
    logger.log("");
    logger.log("two\nlines");
    logger.log("quotes \" and \\ and \t");
    logger.log("{\"already\":\"json\"}");
    for (LogLevel level : LogLevel.values()) {
      logger.log("at " + level, level);
      logger.log(("{\"bytes\":\"" + level + "\"}").getBytes(StandardCharsets.UTF_8), level);
    }
    logger.log("bytes".getBytes(StandardCharsets.UTF_8));
    logger.log(new byte[] {(byte) 0xFF, 0, 'x'});
    logger.log((byte[]) null);
    LambdaRuntime.getLogger().log("by the runtime's logger", LogLevel.WARN);
  }
}
