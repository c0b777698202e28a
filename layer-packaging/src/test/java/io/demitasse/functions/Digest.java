package io.demitasse.functions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.Security;
import java.util.HexFormat;

/** Takes a provider of cryptography from a library that is signed by its maker. */
public final class Digest {
  /** The digest of the event, by a provider which is loaded by its name. */
  public String handle(String text) throws Exception {
    Class<?> provider = Class.forName("org.bouncycastle.jce.provider.BouncyCastleProvider");
    Security.addProvider((Provider) provider.getDeclaredConstructor().newInstance());
    MessageDigest digest = MessageDigest.getInstance("SHA3-256", "BC");
    return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)))
        + " "
        + Digest.class.getProtectionDomain().getCodeSource().getLocation();
  }
}
