package io.demitasse.libraries;

import java.text.NumberFormat;
import java.util.Locale;

/** Formats a price in a language that the event names. */
public final class Prices {
  public String handle(String language) {
    return NumberFormat.getInstance(Locale.forLanguageTag(language)).format(1234.5);
  }
}
