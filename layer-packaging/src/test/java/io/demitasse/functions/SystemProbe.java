package io.demitasse.functions;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Uses of the system what functions use: names, certificates, locales, time zones, files. */
public final class SystemProbe {
  /** Takes a {@code name} to look up and a {@code url} to get, where the event has them. */
  public Map<String, String> look(Map<String, String> event) throws IOException {
    Map<String, String> seen = new TreeMap<>();
    seen.put("libc", libc());
    seen.put("user", String.valueOf(Files.getAttribute(Path.of("/proc/self"), "unix:uid")));
    seen.put("writable", "" + Files.isWritable(Path.of("/opt")) + Files.isWritable(Path.of(".")));
    seen.put("price", NumberFormat.getCurrencyInstance(Locale.GERMANY).format(1234.5));
    seen.put("noon", "" + Instant.parse("2026-07-01T12:00:00Z").atZone(ZoneId.of("Europe/Berlin")));
    if (event.containsKey("name")) {
      seen.put("address", InetAddress.getByName(event.get("name")).getHostAddress());
    }
    if (event.containsKey("url")) {
      try (var body = URI.create(event.get("url")).toURL().openStream()) {
        seen.put("page", new String(body.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return seen;
  }

  private static String libc() throws IOException {
    for (String mapping : Files.readAllLines(Path.of("/proc/self/maps"))) {
      if (mapping.contains("/libc")) {
        return Path.of(mapping.substring(mapping.indexOf('/'))).toRealPath().getFileName() + "";
      }
    }
    return "none";
  }
}
