package io.demitasse.fleet.aws;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where Lambda is called, if not at AWS.
 *
 * @param everywhere for each region that has none of its own
 * @param ofRegions by the name of the region
 */
public record Endpoints(Optional<URI> everywhere, Map<String, URI> ofRegions) {
  /** AWS itself. */
  public static final Endpoints AWS = new Endpoints(Optional.empty(), Map.of());

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  /** Keeps the order. */
  public Endpoints {
    ofRegions = Map.copyOf(ofRegions);
  }

  /**
   * Reads URLs, each for all regions or, after {@code REGION=}, for one.
   *
   * @throws IllegalArgumentException if one is no URL; the message says so
   */
  public static Endpoints parse(List<String> texts) {
    Optional<URI> everywhere = Optional.empty();
    var ofRegions = new LinkedHashMap<String, URI>();
    for (var text : texts) {
      int equals = text.indexOf('=');
      int scheme = text.indexOf("://");
      if (equals > 0 && equals < scheme) {
        ofRegions.put(text.substring(0, equals), uri(text.substring(equals + 1)));
      } else {
        everywhere = Optional.of(uri(text));
      }
    }
    return new Endpoints(everywhere, ofRegions);
  }

  public static URI uri(String text) {
    var uri = URI.create(text);
    if (uri.getHost() == null || !Set.of("http", "https").contains(uri.getScheme())) {
      throw new IllegalArgumentException(
          text + " is no address of Lambda; it has to be like http://127.0.0.1:9000");
    }
    return uri;
  }

  /** The address for a region, empty for that of AWS. */
  public Optional<URI> of(String region) {
    return Optional.ofNullable(ofRegions.get(region)).or(() -> everywhere);
  }

  /** Whether a region is played by a server on this machine, which takes any credentials. */
  public boolean isLocal(String region) {
    return of(region).filter(Endpoints::isLoopback).isPresent();
  }

  private static boolean isLoopback(URI uri) {
    return LOOPBACK.contains(uri.getHost());
  }
}
