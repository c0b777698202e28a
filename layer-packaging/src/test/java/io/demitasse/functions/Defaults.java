package io.demitasse.functions;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.Security;
import java.text.Collator;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** What a function gets without asking: properties, locales, charsets, TLS, trusted authorities. */
public final class Defaults {
  /** All of it, one line of text each. */
  public Map<String, String> all() throws IOException, GeneralSecurityException {
    Map<String, String> all = new TreeMap<>();
    System.getProperties().forEach((name, value) -> all.put("system " + name, "" + value));
    security(all);
    tls(all);
    all.put("charset", Charset.defaultCharset().name());
    all.put("charset of System.out", System.out.charset().name());
    all.put("charset of System.err", System.err.charset().name());
    all.put("charsets", "" + Charset.availableCharsets().keySet());
    all.put("time zone", TimeZone.getDefault().getID() + " " + ZoneId.systemDefault());
    all.put("time zones", "" + new TreeSet<>(ZoneId.getAvailableZoneIds()));
    locales(all);
    all.put("assertions", "" + Defaults.class.desiredAssertionStatus());
    return all;
  }

  /** The security property named, or an empty text. */
  public String securityProperty(String name) {
    String value = Security.getProperty(name);
    return value == null ? "" : value;
  }

  /** The system property named, or the text null. */
  public String systemProperty(String name) {
    return System.getProperty(name, "null");
  }

  /** A text in the charset named, as numbers. */
  public byte[] encoded(String charset) {
    return "prix: 1 €".getBytes(Charset.forName(charset));
  }

  private static void security(Map<String, String> all) throws IOException {
    Properties file = new Properties();
    Path path = Path.of(System.getProperty("java.home"), "conf", "security", "java.security");
    try (Reader reader = Files.newBufferedReader(path)) {
      file.load(reader);
    }
    for (String name : file.stringPropertyNames()) {
      all.put("security " + name, "" + Security.getProperty(name));
    }
    for (String life : new String[] {"ttl", "stale.ttl", "negative.ttl"}) {
      String name = "networkaddress.cache." + life;
      all.put("security " + name, "" + Security.getProperty(name));
    }
    TreeSet<String> services = new TreeSet<>();
    for (Provider provider : Security.getProviders()) {
      for (Provider.Service service : provider.getServices()) {
        services.add(service.getType() + "." + service.getAlgorithm());
      }
    }
    all.put("algorithms", "" + services);
  }

  private static void tls(Map<String, String> all) throws GeneralSecurityException {
    SSLParameters parameters = SSLContext.getDefault().getDefaultSSLParameters();
    all.put("tls protocols", Arrays.toString(parameters.getProtocols()));
    all.put("tls suites", Arrays.toString(parameters.getCipherSuites()));
    all.put("tls groups", Arrays.toString(parameters.getNamedGroups()));
    all.put("tls signatures", Arrays.toString(parameters.getSignatureSchemes()));
    all.put(
        "tls of clients",
        Arrays.toString(SSLContext.getDefault().createSSLEngine().getEnabledProtocols()));
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init((java.security.KeyStore) null);
    X509TrustManager manager = (X509TrustManager) factory.getTrustManagers()[0];
    TreeSet<String> authorities = new TreeSet<>();
    for (var certificate : manager.getAcceptedIssuers()) {
      authorities.add(certificate.getSubjectX500Principal().getName());
    }
    all.put("trusted authorities", "" + authorities);
  }

  private static void locales(Map<String, String> all) {
    all.put("locale", Locale.getDefault().toLanguageTag());
    all.put("locale of formats", Locale.getDefault(Locale.Category.FORMAT).toLanguageTag());
    TreeSet<String> tags = new TreeSet<>();
    for (Locale locale : Locale.getAvailableLocales()) {
      tags.add(locale.toLanguageTag());
    }
    all.put("locales", "" + tags);
    LocalDate day = LocalDate.of(2026, 3, 1);
    for (String tag : tags) {
      Locale locale = Locale.forLanguageTag(tag);
      all.put(
          "formats of " + tag,
          NumberFormat.getCurrencyInstance(locale).format(1234567.891)
              + " | "
              + NumberFormat.getPercentInstance(locale).format(0.25)
              + " | "
              + DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale).format(day)
              + " | "
              + locale.getDisplayCountry(locale));
    }
    for (String tag : new String[] {"sv", "de", "es", "da", "ja"}) {
      var words = Arrays.asList("zebra", "öl", "ärm", "åka", "ñandú", "nube", "ost", "azur");
      Collections.sort(words, Collator.getInstance(Locale.forLanguageTag(tag)));
      all.put("order of " + tag, "" + words);
    }
  }
}
