package io.demitasse.local.state.request;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The names of things in one region of one account. */
public record Arns(String region, String account) {
  public String function(String name) {
    return "arn:aws:lambda:%s:%s:function:%s".formatted(region, account, name);
  }

  public String function(String name, String qualifier) {
    return function(name) + ":" + qualifier;
  }

  public String layer(String name) {
    return "arn:aws:lambda:%s:%s:layer:%s".formatted(region, account, name);
  }

  public String layerVersion(String name, int version) {
    return layer(name) + ":" + version;
  }

  /** The ARN of a function as it was named: with a qualifier if there was one. */
  public String function(FunctionReference reference) {
    return reference
        .qualifier()
        .map(qualifier -> function(reference.name(), qualifier))
        .orElse(function(reference.name()));
  }

  /**
   * The ARN of the version of a runtime. Lambda names the versions by digests; here a runtime has
   * one version, and the digest is that of its name.
   */
  public String runtimeVersion(String runtime) {
    return "arn:aws:lambda:%s::runtime:%s".formatted(region, sha256(runtime));
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The ARN of an event source mapping. */
  public String eventSourceMapping(String id) {
    return "arn:aws:lambda:%s:%s:event-source-mapping:%s".formatted(region, account, id);
  }
}
