package io.demitasse.fleet.aws;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import software.amazon.awssdk.core.SdkBytes;

/** SHA-256, as Lambda shows it and as people write it. */
public final class Sha256 {
  private Sha256() {}

  /** As Lambda's {@code CodeSha256}. */
  public static String base64(SdkBytes bytes) {
    return Base64.getEncoder().encodeToString(digest(bytes));
  }

  public static String hex(SdkBytes bytes) {
    return HexFormat.of().formatHex(digest(bytes));
  }

  private static byte[] digest(SdkBytes bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes.asByteArrayUnsafe());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
