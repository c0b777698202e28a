package io.demitasse.local.state.request;

import java.util.List;

/** The instruction set of this machine, in Lambda's words; other code cannot run here. */
public final class Architecture {
  public static final String LOCAL =
      List.of("aarch64", "arm64").contains(System.getProperty("os.arch")) ? "arm64" : "x86_64";

  private Architecture() {}

  /** What a request wants; without a wish that is this machine's and not always x86_64. */
  public static String of(Body request) {
    var wanted = request.texts("Architectures");
    if (wanted.isEmpty()) {
      return LOCAL;
    }
    if (wanted.size() > 1) {
      throw Limits.violated(
          wanted.toString(), "architectures", "Member must have length less than or equal to 1");
    }
    if (!wanted.getFirst().equals(LOCAL)) {
      throw ApiException.invalid(
          "This machine is %s and cannot run functions for %s."
              .formatted(LOCAL, wanted.getFirst()));
    }
    return LOCAL;
  }
}
