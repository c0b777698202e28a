package io.demitasse.local.state.code;

import java.util.Base64;
import java.util.HexFormat;

/**
 * An uploaded zip file.
 *
 * @param sha256 of the zip file, in hexadecimal; the name of its files in the store
 * @param size of the zip file in bytes
 * @param unzippedSize of all its files in bytes
 */
public record Code(String sha256, long size, long unzippedSize) {
  /** The digest as the API shows it. */
  public String sha256Base64() {
    return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256));
  }
}
