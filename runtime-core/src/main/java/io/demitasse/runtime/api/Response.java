package io.demitasse.runtime.api;

import io.demitasse.ResponseStream;
import java.io.OutputStream;

/** Where a handler writes its answer to one invocation. */
public interface Response {
  /** Takes the whole answer, which is posted when the handler returns. */
  OutputStream payload();

  /** Makes this a streamed answer, of which the payload is no part. */
  ResponseStream stream();
}
