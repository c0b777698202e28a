package io.demitasse.local.http;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who may call although they are not of this machine, for tunnels and for pages under development.
 *
 * @param hosts names that a Host header may have, without a port
 * @param origins origins of web pages, as browsers send them
 */
public record ForeignCallers(Set<String> hosts, Set<String> origins) {
  /** Nobody. */
  public static final ForeignCallers NONE = new ForeignCallers(Set.of(), Set.of());

  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+]");
  private static final Pattern ORIGIN =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://(" + HOST.pattern() + ")(:\\d{1,5})?/?");

  /** Throws an IllegalArgumentException that says how a host or an origin has to be written. */
  public ForeignCallers {
    hosts = checked(hosts, HOST, "a host has to be a name without a port, such as tunnel.example");
    origins =
        checked(
            origins,
            ORIGIN,
            "an origin has to be a scheme and a host, such as https://app.example or"
                + " http://app.example:8080");
  }

  /** Browsers send origins in lower case and without a slash; people copy them from elsewhere. */
  private static Set<String> checked(Set<String> values, Pattern pattern, String rule) {
    for (var value : values) {
      if (!pattern.matcher(value).matches()) {
        throw new IllegalArgumentException(rule + ", and not " + value);
      }
    }
    return values.stream()
        .map(value -> value.toLowerCase(Locale.ROOT).replaceFirst("/$", ""))
        .collect(toUnmodifiableSet());
  }
}
