package io.demitasse.libraries;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Digests by an algorithm that the JDK has not. */
public final class BouncyCastle {
  public String handle(String text) throws GeneralSecurityException {
    MessageDigest digest = MessageDigest.getInstance("Whirlpool", new BouncyCastleProvider());
    byte[] bytes = digest.digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(bytes, 0, 4);
  }
}
