package io.demitasse.layer.doctor.need;

import io.demitasse.layer.doctor.bytecode.CodeOfMethod;
import io.demitasse.layer.doctor.bytecode.Link;
import io.demitasse.layer.doctor.bytecode.Link.Kind;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What code reaches by a name in a text, and no class file says: locales, charsets, algorithms,
 * naming services. These are asked for at run time, and some fail silently.
 */
final class DataNeeds {
  private static final String LOCALE = "java/util/Locale";

  /** Locales for which the module of the language's core has the data. */
  private static final Set<String> ENGLISH =
      Set.of("ENGLISH", "US", "ROOT", "PRIVATE_USE_EXTENSION", "UNICODE_LOCALE_EXTENSION");

  private static final Set<String> TAKES_CHARSET =
      Set.of(
          "java/nio/charset/Charset",
          "java/lang/String",
          "java/io/InputStreamReader",
          "java/io/OutputStreamWriter",
          "java/io/PrintStream",
          "java/util/Scanner",
          "java/net/URLDecoder",
          "java/net/URLEncoder");

  /** Beginnings of texts, and the module that serves them. */
  private static final Map<String, String> NAMES =
      Map.of(
          "com.sun.jndi.dns.", "jdk.naming.dns",
          "com.sun.jndi.rmi.", "jdk.naming.rmi",
          "com.sun.jndi.ldap.", "java.naming",
          "com.sun.security.auth.module.", "jdk.security.auth",
          "dns:", "jdk.naming.dns",
          "ldap://", "java.naming",
          "ldaps://", "java.naming",
          "rmi://", "jdk.naming.rmi",
          "jar:file:", "jdk.zipfs");

  private static final Map<String, String> ALGORITHMS =
      Map.of(
          "PKCS11", "jdk.crypto.cryptoki",
          "SunPKCS11", "jdk.crypto.cryptoki",
          "GSSAPI", "jdk.security.jgss",
          "XMLDSig", "java.xml.crypto");

  private DataNeeds() {}

  /**
   * One need.
   *
   * @param text such as {@code charset Big5}
   * @param certain whether running the method is enough to need it
   */
  record Datum(String module, String text, boolean certain) {}

  static List<Datum> of(CodeOfMethod method) {
    List<Datum> data = new ArrayList<>();
    boolean takesCharset = false;
    boolean takesLocale = false;
    boolean takesAlgorithm = false;
    for (Link link : method.links()) {
      takesCharset |=
          TAKES_CHARSET.contains(link.owner())
              && (link.descriptor().contains("Ljava/lang/String;")
                  || link.owner().endsWith("Charset"));
      takesLocale |= makesLocale(link);
      takesAlgorithm |= link.name().equals("getInstance") || link.name().startsWith("createSasl");
      if (link.kind() == Kind.STATIC_FIELD
          && link.owner().equals(LOCALE)
          && link.descriptor().equals("Ljava/util/Locale;")
          && !ENGLISH.contains(link.name())) {
        data.add(new Datum("jdk.localedata", "locale " + link.name(), true));
      }
    }
    int before = data.size();
    boolean english = false;
    for (String text : method.strings()) {
      if (takesCharset && isInAnotherModule(text)) {
        data.add(new Datum("jdk.charsets", "charset " + text, true));
      }
      if (takesLocale && isLanguage(text)) {
        boolean local = !text.toLowerCase(Locale.ROOT).startsWith("en");
        english |= !local;
        if (local) {
          data.add(new Datum("jdk.localedata", "locale " + text, true));
        }
      }
      if (takesAlgorithm && ALGORITHMS.containsKey(text)) {
        data.add(new Datum(ALGORITHMS.getOrDefault(text, ""), "algorithm " + text, true));
      }
      NAMES.forEach((start, module) -> {
        if (text.startsWith(start)) {
          data.add(new Datum(module, text, false));
        }
      });
    }
    if (takesLocale && !english && data.size() == before) {
      data.add(new Datum("jdk.localedata", "locales that are chosen at run time", false));
    }
    return data;
  }

  private static boolean makesLocale(Link link) {
    boolean ofLocale =
        link.owner().equals(LOCALE)
            && (link.name().equals("of")
                || link.name().equals("forLanguageTag")
                || link.name().equals("<init>"));
    return ofLocale || link.owner().equals("java/util/Locale$Builder");
  }

  private static boolean isLanguage(String text) {
    String language = text.split("[-_]", 2)[0];
    return language.length() == 2
        && Arrays.asList(Locale.getISOLanguages()).contains(language.toLowerCase(Locale.ROOT));
  }

  private static boolean isInAnotherModule(String text) {
    try {
      return Charset.isSupported(text)
          && Charset.forName(text).getClass().getPackageName().equals("sun.nio.cs.ext");
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
