package io.demitasse.runtime;

import io.demitasse.ResponseStream;

/** Where a handler writes its answer to one invocation. */
interface Response {
  /** Takes the whole answer, which is posted when the handler returns. */
  Payload payload();

  /** Makes this a streamed answer, of which the payload is no part. */
  ResponseStream stream();
}
