package io.demitasse.maven;

import io.demitasse.cli.Main;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** A goal that is a command of {@code demitasse}, with options that the project knows. */
abstract class CommandMojo extends LayerMojo {
  /** Handler of the function, such as {@code com.example.Hello::handle}. */
  @Parameter(property = "demitasse.handler", required = true)
  private @Nullable String handler;

  CommandMojo(RepositorySystem repositories) {
    super(repositories);
  }

  final String handler() {
    return given(handler);
  }

  final void run(Arguments arguments) throws MojoFailureException {
    quietServer();
    String[] words = arguments.words();
    getLog().debug("demitasse " + String.join(" ", words));
    int status = Main.commandLine().execute(words);
    if (status != 0) {
      throw new MojoFailureException(
          "demitasse " + words[0] + " failed with status " + status + ": see above");
    }
  }
}
