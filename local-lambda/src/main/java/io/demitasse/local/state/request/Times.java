package io.demitasse.local.state.request;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The current time in the form of the API. */
public final class Times {
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxx").withZone(ZoneOffset.UTC);

  private Times() {}

  /** The current time as the API has it in fields of type timestamp. */
  public static double epochSeconds() {
    return Instant.now().toEpochMilli() / 1000.0;
  }

  public static String iso() {
    return ISO.format(Instant.now());
  }
}
