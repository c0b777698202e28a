package io.demitasse.layer.advice;

/**
 * The entries of the page on troubleshooting that messages of the tools lead to. A test compares
 * them with the page.
 */
public enum Troubleshooting {
  /** Nobody has the zip of the layer. */
  NO_LAYER("docs/troubleshooting.md#no-layer"),
  /** A function, or a library layer, cannot be trained. */
  TRAINING_FAILS("docs/troubleshooting.md#training-fails"),

  /** The class of a handler is not where the runtime looks. */
  CLASS_NOT_FOUND("docs/troubleshooting.md#class-not-found"),
  /** A class has no such handler method. */
  METHOD_NOT_FOUND("docs/troubleshooting.md#method-not-found"),
  /** No object of the handler's class can be made. */
  CLASS_NOT_MADE("docs/troubleshooting.md#class-not-made"),
  /** A class needs one that neither function nor layer has. */
  MISSING_LIBRARY("docs/troubleshooting.md#missing-library"),
  /** Compiled for a newer Java. */
  NEWER_JAVA("docs/troubleshooting.md#newer-java"),
  /** The profile lacks a module of the JDK that the function uses. */
  MISSING_MODULE("docs/troubleshooting.md#missing-module"),
  /** The profile lacks a module of the JDK that an option of the JVM needs. */
  OPTION_NEEDS_MODULE("docs/troubleshooting.md#option-needs-module"),
  /** The JVM refuses an option. */
  OPTION_REFUSED("docs/troubleshooting.md#option-refused"),
  /** Wishes in the manifest of a jar, which nobody reads on Lambda. */
  MANIFEST_OPTIONS("docs/troubleshooting.md#manifest-options"),
  /** Lambda's user may not read files. */
  NOT_READABLE("docs/troubleshooting.md#not-readable"),
  /** Something is for another processor. */
  WRONG_ARCHITECTURE("docs/troubleshooting.md#wrong-architecture"),
  /** A function bundles what its library layer has. */
  LIBRARY_TWICE("docs/troubleshooting.md#library-twice"),
  /** More than a request or an environment takes. */
  TOO_LARGE("docs/troubleshooting.md#too-large"),
  /** What class files do not tell. */
  DOCTOR_CANNOT_TELL("docs/troubleshooting.md#doctor-cannot-tell"),

  /** Nobody named an AWS account. */
  NO_CREDENTIALS("docs/troubleshooting.md#no-credentials"),
  /** AWS knows the credentials no more, or not yet, or not at all. */
  CREDENTIALS_REFUSED("docs/troubleshooting.md#credentials-refused"),
  /** Nobody named a region. */
  NO_REGION("docs/troubleshooting.md#no-region"),
  /** The account has not switched a region on. */
  REGION_NOT_ENABLED("docs/troubleshooting.md#region-not-enabled"),
  /** A user or role lacks an action. */
  ACCESS_DENIED("docs/troubleshooting.md#access-denied"),
  /** Too many calls at once. */
  THROTTLED("docs/troubleshooting.md#throttled"),
  /** Two change the same function. */
  RESOURCE_CONFLICT("docs/troubleshooting.md#resource-conflict"),
  /** The account has no room for more code. */
  CODE_STORAGE("docs/troubleshooting.md#code-storage"),
  /** The bucket for large zips is none, or elsewhere. */
  BUCKET("docs/troubleshooting.md#bucket"),
  /** No server answers. */
  UNREACHABLE("docs/troubleshooting.md#unreachable"),
  /** A region has no such layer. */
  LAYER_NOT_PUBLISHED("docs/troubleshooting.md#layer-not-published"),
  /** A function that was deployed did not answer its event. */
  ROLLED_BACK("docs/troubleshooting.md#rolled-back");

  private final String place;

  Troubleshooting(String place) {
    this.place = place;
  }

  /** The last sentence of a message. */
  public String sentence() {
    return "See " + place;
  }

  /** The page and the name of the entry, such as {@code docs/troubleshooting.md#no-layer}. */
  public String place() {
    return place;
  }
}
