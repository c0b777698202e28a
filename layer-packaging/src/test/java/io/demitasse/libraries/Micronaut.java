package io.demitasse.libraries;

import io.micronaut.context.ApplicationContext;
import java.util.Map;

/** Starts a context and converts a property. */
public final class Micronaut {
  public String handle(String number) {
    try (ApplicationContext context = ApplicationContext.run(Map.of("number", number))) {
      return "" + (context.getRequiredProperty("number", Integer.class) + 1);
    }
  }
}
