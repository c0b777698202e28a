package io.demitasse.runtime.failure;

/** Says where a class comes from that the function needs and that is not there. */
public final class MissingClass {
  private MissingClass() {}

  public static String advice(Throwable error) {
    String name = nameIn(error);
    if (name.isEmpty()) {
      return error.toString();
    }
    String module = moduleOf(name);
    if (!module.isEmpty()) {
      return name
          + " is missing: the JDK module "
          + module
          + " is not in this layer"
          + (module.equals("java.desktop") ? ", java.beans at most" : "")
          + ". Use the layer's profile "
          + (isOfFrameworks(module) && !name.startsWith("java.beans.") ? "full" : "standard");
    }
    if (name.startsWith("com.amazonaws.lambda.thirdparty.")
        || name.startsWith("com.amazonaws.services.lambda.runtime.serialization.")) {
      // The types of the handler need it, and profile minimal does without.
      return name
          + " is missing: it is in aws-lambda-java-serialization, which is not in this layer. Use the"
          + " layer's profile standard, or add that jar to lib/ of the function's zip";
    }
    return name
        + " is missing. Add the library that holds it to the function's zip, as a jar in lib/";
  }

  /** The JVM names the class in the message, with slashes, and at times a sentence around it. */
  private static String nameIn(Throwable error) {
    if (error instanceof TypeNotPresentException absent) {
      return absent.typeName();
    }
    boolean absent = error instanceof NoClassDefFoundError && error.getMessage() != null;
    String name = absent ? error.getMessage().replace('/', '.') : "";
    return name.indexOf(' ') < 0 ? name : "";
  }

  /** What only frameworks need is in the largest profile alone. */
  private static boolean isOfFrameworks(String module) {
    return switch (module) {
      case "java.datatransfer",
          "java.desktop",
          "java.prefs",
          "java.rmi",
          "java.scripting",
          "java.sql.rowset",
          "jdk.httpserver" ->
          true;
      default -> false;
    };
  }

  private static String moduleOf(String className) {
    String[] packagesAndModules = {
      "java.sql.", "java.sql",
      "javax.sql.rowset.", "java.sql.rowset",
      "javax.sql.", "java.sql",
      "java.applet.", "java.desktop",
      "java.awt.datatransfer.", "java.datatransfer",
      "java.awt.", "java.desktop",
      "java.beans.", "java.desktop",
      "javax.accessibility.", "java.desktop",
      "javax.imageio.", "java.desktop",
      "javax.print.", "java.desktop",
      "javax.sound.", "java.desktop",
      "javax.swing.", "java.desktop",
      "java.lang.instrument.", "java.instrument",
      "java.lang.management.", "java.management",
      "javax.management.", "java.management",
      "com.sun.management.", "jdk.management",
      "java.net.http.", "java.net.http",
      "java.rmi.", "java.rmi",
      "java.util.logging.", "java.logging",
      "java.util.prefs.", "java.prefs",
      "javax.naming.", "java.naming",
      "javax.script.", "java.scripting",
      "javax.transaction.xa.", "java.transaction.xa",
      "javax.xml.", "java.xml",
      "org.w3c.dom.", "java.xml",
      "org.xml.sax.", "java.xml",
      "org.ietf.jgss.", "java.security.jgss",
      "com.sun.net.httpserver.", "jdk.httpserver",
      "sun.misc.", "jdk.unsupported",
    };
    for (int i = 0; i < packagesAndModules.length; i += 2) {
      if (className.startsWith(packagesAndModules[i])) {
        return packagesAndModules[i + 1];
      }
    }
    return "";
  }
}
