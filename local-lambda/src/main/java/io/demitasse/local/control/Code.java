package io.demitasse.local.control;

import java.util.Base64;
import java.util.HexFormat;

/**
 * An uploaded zip file.
 *
 * @param sha256 of the zip file, in hexadecimal; the name of its files in the store
 * @param size of the zip file in bytes
 * @param unzippedSize of all its files in bytes
 */
record Code(String sha256, long size, long unzippedSize) {
  /** The digest as the API shows it. */
  String sha256Base64() {
    return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256));
  }
}
