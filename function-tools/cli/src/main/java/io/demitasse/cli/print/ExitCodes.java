package io.demitasse.cli.print;

import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine;

/** What a command's end means, beside picocli's 0 (done), 1 (failed) and 2 (wrong arguments). */
public final class ExitCodes {
  /** What was asked for could not be done. */
  public static final int FAILED = 1;

  /** Some of several things are done; the same command, run again, goes on. */
  public static final int PARTLY = 3;

  private static final Map<String, String> OF_ALL =
      new TreeMap<>(Map.of("0", "done", "1", "failed", "2", "wrong arguments"));

  private ExitCodes() {}

  /** Lists them in the help of a command that has none of its own. */
  public static void documentIn(CommandLine command) {
    var help = command.getCommandSpec().usageMessage();
    if (help.exitCodeList().isEmpty()) {
      help.exitCodeListHeading("%nExit codes:%n").exitCodeList(OF_ALL);
    }
  }
}
