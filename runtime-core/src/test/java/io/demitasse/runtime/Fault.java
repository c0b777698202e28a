package io.demitasse.runtime;

/** How a Runtime API misbehaves on one request. */
public enum Fault {
  NONE,
  /** Hangs up before the request is taken note of. */
  CLOSES_BEFORE,
  /** The same with a reset in place of an orderly end. */
  RESETS_BEFORE,
  /** Takes the request, and hangs up without an answer. */
  CLOSES_WITHOUT_ANSWER,
  /** Hangs up within the head of the answer. */
  CLOSES_WITHIN_HEAD,
  /** Hangs up within the body of the answer. */
  CLOSES_WITHIN_BODY,
  /** Hangs up after the answer, which did not say so. */
  CLOSES_AFTER,
  /** The same with a reset. */
  RESETS_AFTER,
  /** Ends its side of the connection after the answer, and goes on listening. */
  HALF_CLOSES_AFTER,
  /** Sends byte by byte. */
  DRIPS,
  /** Sends more than the length that it names. */
  SENDS_MORE_THAN_IT_SAYS,
  /** Hangs up before the length that it names. */
  SENDS_LESS_THAN_IT_SAYS,
  /** A header of 900 KB. */
  LARGE_HEADER,
  /** A header of 2 MB, above the platform's own limit. */
  TOO_LARGE_HEADER,
  /** Interim responses before the answer. */
  ANSWERS_TWICE_BEFORE,
  /** Says that the request took too long, after it was answered, and hangs up. */
  COMPLAINS_LATER,
  /** Something that is not HTTP. */
  GARBAGE,
  STATUS_201,
  STATUS_302,
  STATUS_404,
  STATUS_429,
  STATUS_500,
  STATUS_599;

  /** The status that stands in place of what should be said; 0 for none. */
  int status() {
    return name().startsWith("STATUS_") ? Integer.parseInt(name().substring(7)) : 0;
  }
}
