package io.demitasse.cli.print;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.PrintWriter;
import java.util.function.Consumer;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * What a command prints: results on standard output, as lines or as one JSON value; progress on
 * standard error, if that is a terminal.
 */
public final class Output {
  /** Set by the launcher, which can tell; Java cannot for standard error. */
  private static final String TERMINAL = "demitasse.terminal";

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new Jdk8Module())
          .enable(SerializationFeature.INDENT_OUTPUT);

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(names = "--json", description = "Print one JSON value, for machines.")
  private boolean json;

  /** Whether JSON is wanted. */
  public boolean json() {
    return json;
  }

  /** Prints a line, unless JSON is wanted. */
  public void line(String text) {
    if (!json) {
      out().println(text);
      out().flush();
    }
  }

  /** Prints the value, if JSON is wanted. */
  public void value(Object value) {
    if (json) {
      try {
        out().println(JSON.writeValueAsString(value));
        out().flush();
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("A result could not be written as JSON", e);
      }
    }
  }

  /** A complaint, which is not the result. */
  public void complain(String text) {
    command.commandLine().getErr().println(text);
    command.commandLine().getErr().flush();
  }

  /** Hears what is going on. */
  public Consumer<String> progress() {
    return isTerminal() ? text -> complain(text + " ...") : text -> {};
  }

  private static boolean isTerminal() {
    var told = System.getProperty(TERMINAL, "");
    return told.isEmpty() ? Ansi.AUTO.enabled() : told.equals("yes");
  }

  private PrintWriter out() {
    return command.commandLine().getOut();
  }
}
