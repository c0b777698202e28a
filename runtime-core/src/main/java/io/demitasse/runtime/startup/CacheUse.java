package io.demitasse.runtime.startup;

import io.demitasse.runtime.bootstrap.BootstrapContract;
import java.util.Map;
import java.util.Properties;

/**
 * Whether this JVM runs on an AOT cache.
 *
 * @param file the cache that the bootstrap gave it; empty if none
 * @param whyNot empty if the cache is used
 */
record CacheUse(String file, String whyNot) {
  static CacheUse of(Map<String, String> environment, Properties jvm) {
    String file = jvm.getProperty(BootstrapContract.CACHE_PROPERTY, "");
    if (!file.isEmpty()) {
      // The image has no other archive to share classes from.
      boolean shares = jvm.getProperty("java.vm.info", "").contains("sharing");
      return new CacheUse(file, shares ? "" : "the JVM refused it, see the line before");
    }
    if (!environment.getOrDefault(BootstrapContract.CACHE_OUTPUT, "").isEmpty()) {
      return new CacheUse("", "this process trains one");
    }
    if (environment.getOrDefault(BootstrapContract.CACHE_CHOICE, "").equals("off")) {
      return new CacheUse(
          "", "DEMITASSE_AOT=off, by the function or for the reason in the line before");
    }
    return new CacheUse("", "the options of the JVM exclude one, see the line before");
  }
}
