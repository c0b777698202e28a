package io.demitasse.layer.sbom;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A licence as an artifact names it; either may be empty.
 *
 * @param name as it stands there
 * @param url of its text
 */
record JarLicense(String name, String url) {
  /** Where the texts of usual licences lie, by their identifiers of SPDX. */
  private static final List<Map.Entry<String, String>> TEXTS =
      List.of(
          Map.entry("apache.org/licenses/license-2.0", "Apache-2.0"),
          Map.entry("aws.amazon.com/apache2.0", "Apache-2.0"),
          Map.entry("licenses/mit-0", "MIT-0"),
          Map.entry("license/mit-0", "MIT-0"),
          Map.entry("licenses/mit", "MIT"),
          Map.entry("license/mit", "MIT"),
          Map.entry("eclipse.org/legal/epl-2.0", "EPL-2.0"),
          Map.entry("eclipse.org/legal/epl-v20", "EPL-2.0"),
          Map.entry("eclipse.org/org/documents/epl-2.0", "EPL-2.0"),
          Map.entry("eclipse.org/legal/epl-v10", "EPL-1.0"),
          Map.entry("licenses/bsd-2-clause", "BSD-2-Clause"),
          Map.entry("licenses/bsd-3-clause", "BSD-3-Clause"),
          Map.entry("creativecommons.org/publicdomain/zero/1.0", "CC0-1.0"));

  static JarLicense of(@Nullable String name, @Nullable String url) {
    return new JarLicense(
        name == null ? "" : name.strip().replaceAll("\\s+", " "), url == null ? "" : url.strip());
  }

  /** Empty where nobody can be sure. */
  private Optional<String> identifier() {
    String address = url.toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> text : TEXTS) {
      if (address.contains(text.getKey()) || name.equals(text.getValue())) {
        return Optional.of(text.getValue());
      }
    }
    return Optional.empty();
  }

  /** As CycloneDX has it: by its identifier, else by its name. */
  void describe(ObjectNode license) {
    Optional<String> identifier = identifier();
    if (identifier.isPresent()) {
      license.put("id", identifier.get());
    } else {
      license.put("name", name.isEmpty() ? url : name);
    }
    if (!url.isEmpty()) {
      license.put("url", url);
    }
  }
}
