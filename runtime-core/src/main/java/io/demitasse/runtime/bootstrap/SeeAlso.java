package io.demitasse.runtime.bootstrap;

/**
 * The entries of the page on troubleshooting that messages of the runtime lead to, as sentences. A
 * test compares them with the page. Messages of the bootstrap name theirs themselves.
 */
public final class SeeAlso {
  /** The handler's class, or what it is looked for in. */
  public static final String CLASS_NOT_FOUND = " See docs/troubleshooting.md#class-not-found";

  /** The handler's method. */
  public static final String METHOD_NOT_FOUND = " See docs/troubleshooting.md#method-not-found";

  /** A class file that is too new. */
  public static final String NEWER_JAVA = " See docs/troubleshooting.md#newer-java";

  /** A class of the JDK. */
  public static final String MISSING_MODULE = " See docs/troubleshooting.md#missing-module";

  /** An AOT cache that does not serve. */
  public static final String CACHE_NOT_USED = " See docs/troubleshooting.md#cache-not-used";

  /** What the runtime does beside serving, and cannot. */
  public static final String SKIPPED = "See docs/troubleshooting.md#skipped";

  private SeeAlso() {}
}
