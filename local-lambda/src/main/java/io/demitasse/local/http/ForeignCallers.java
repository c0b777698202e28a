package io.demitasse.local.http;

import java.util.Set;

/**
 * Who may call although they are not of this machine, for tunnels and for pages under development.
 *
 * @param hosts names that a Host header may have, without a port
 * @param origins origins of web pages, as browsers send them
 */
public record ForeignCallers(Set<String> hosts, Set<String> origins) {
  /** Nobody. */
  public static final ForeignCallers NONE = new ForeignCallers(Set.of(), Set.of());

  public ForeignCallers {
    hosts = Set.copyOf(hosts);
    origins = Set.copyOf(origins);
  }
}
