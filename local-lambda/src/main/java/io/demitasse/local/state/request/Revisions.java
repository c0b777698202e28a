package io.demitasse.local.state.request;

import java.util.Optional;

/** Guards a change against another one in between. */
public final class Revisions {
  private Revisions() {}

  /** Refuses a request that was meant for another revision than the current one. */
  public static void check(Body request, String current) {
    check(request.text("RevisionId"), current);
  }

  /** The same for a revision that a client may have named elsewhere than in the body. */
  public static void check(Optional<String> wanted, String current) {
    if (wanted.isPresent() && !wanted.get().equals(current)) {
      throw new ApiException(
          "PreconditionFailedException",
          412,
          "The RevisionId provided does not match the latest RevisionId. Call the"
              + " GetFunction/GetAlias API to retrieve the latest RevisionId.");
    }
  }
}
