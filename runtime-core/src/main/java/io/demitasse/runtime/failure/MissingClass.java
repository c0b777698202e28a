package io.demitasse.runtime.failure;

import io.demitasse.runtime.bootstrap.SeeAlso;
import java.nio.file.Path;

/** Says where a class comes from that the function needs and that is not there. */
public final class MissingClass {
  private MissingClass() {}

  /** Reads, if it has to, what the layer of this process says of the JDK's packages. */
  public static String advice(Throwable error) {
    Path jre = Path.of(System.getProperty("java.home", ""));
    return advice(error, jre.resolveSibling(MissingPackages.FILE));
  }

  static String advice(Throwable error, Path missingPackages) {
    String name = nameIn(error);
    if (name.isEmpty()) {
      return error.toString();
    }
    String packageName = name.substring(0, Math.max(0, name.lastIndexOf('.')));
    MissingPackages.Place place = MissingPackages.find(missingPackages, packageName);
    if (!place.module().isEmpty()) {
      return name
          + " is missing: the JDK module "
          + place.module()
          + (place.profile().isEmpty()
              ? " is in no profile of the layer. Build a layer that has it, with -Dlayer.modules"
              : " is not in this layer. Use the layer's profile " + place.profile())
          + "."
          + SeeAlso.MISSING_MODULE;
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
}
