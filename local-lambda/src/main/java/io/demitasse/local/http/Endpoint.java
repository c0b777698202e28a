package io.demitasse.local.http;

import java.io.IOException;

/** Answers one kind of HTTP request; called on a virtual thread, so it may block. */
@FunctionalInterface
public interface Endpoint {
  /** Answers the call. */
  Reply handle(HttpCall call) throws IOException, InterruptedException;
}
