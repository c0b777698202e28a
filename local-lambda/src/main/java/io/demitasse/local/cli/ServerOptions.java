package io.demitasse.local.cli;

import io.demitasse.local.LocalLambdaOptions;
import io.demitasse.local.sandbox.SandboxMode;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where Local Lambda is, and how it keeps what it starts, whichever command starts it. */
public final class ServerOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = {"-p", "--port"},
      paramLabel = "PORT",
      description = "Default: ${DEFAULT-VALUE}; 0 takes a free port.")
  private int port = 9000;

  @Option(
      names = "--sandbox",
      paramLabel = "MODE",
      description = "auto, namespaces or none. Default: ${DEFAULT-VALUE}.")
  private SandboxMode sandbox = SandboxMode.AUTO;

  @Option(
      names = "--debug",
      arity = "0..1",
      fallbackValue = "5005",
      paramLabel = "PORT",
      description = "Open each environment for a Java debugger, the first at this port (5005).")
  private Optional<Integer> debugPort = Optional.empty();

  @Option(
      names = "--debug-suspend",
      description = "With --debug: wait for the debugger before anything runs.")
  private boolean debugSuspend;

  /**
   * The same options with these.
   *
   * @throws picocli.CommandLine.ParameterException if one of them makes no sense
   */
  public LocalLambdaOptions applyTo(LocalLambdaOptions before) {
    var range = new Ranges(command);
    var options = before.withPort(range.checked("--port", port, 0, 65535)).withSandbox(sandbox);
    return debugPort.isPresent()
        ? options.withDebugging(range.checked("--debug", debugPort.get(), 1, 65535), debugSuspend)
        : options;
  }
}
