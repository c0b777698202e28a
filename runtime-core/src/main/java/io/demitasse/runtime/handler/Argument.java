package io.demitasse.runtime.handler;

/** What a parameter of a handler method is given. */
enum Argument {
  EVENT,
  EVENT_STREAM,
  OUTPUT_STREAM,
  RESPONSE_STREAM,
  CONTEXT
}
