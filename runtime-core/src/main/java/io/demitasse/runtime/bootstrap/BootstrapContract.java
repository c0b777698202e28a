package io.demitasse.runtime.bootstrap;

/** System properties of this JVM, and variables of the environment, that are this project's own. */
public final class BootstrapContract {
  /** Id of the layer, for fingerprints of caches. */
  public static final String LAYER_ID_PROPERTY = "demitasse.layer";

  /** The jars on the path of the boot loader, which no property of the JVM names. */
  public static final String RUNTIME_PATH_PROPERTY = "demitasse.runtime";

  /** The AOT cache that this JVM was given; absent without one. */
  public static final String CACHE_PROPERTY = "demitasse.aot";

  /** The file to which the JVM logs where classes come from, for a startup report. */
  public static final String CLASS_LOG_PROPERTY = "demitasse.classes";

  /** The locale that the bootstrap gave the JVM by {@code LC_ALL}. */
  public static final String LOCALE_PROPERTY = "demitasse.locale";

  /** Present where the user of the layer says which accessors reflection makes. */
  public static final String ACCESSORS_PROPERTY = "demitasse.accessors";

  /** {@code library} ignores the cache of the function, {@code layer} that of libraries, too. */
  public static final String CACHE_CHOICE = "DEMITASSE_AOT";

  /** The caches that processes before this one passed over, and why: this one tells of them. */
  public static final String CACHES_PASSED = "DEMITASSE_AOT_PASSED";

  /** In a training: the cache that this process writes when it ends. */
  public static final String CACHE_OUTPUT = "DEMITASSE_AOT_OUTPUT";

  /** Options of the JVM that come after the defaults. */
  public static final String JVM_OPTIONS = "DEMITASSE_JVM_OPTIONS";

  /** {@code 1} asks for a startup report. */
  public static final String STARTUP_REPORT = "DEMITASSE_STARTUP_REPORT";

  /** In the training of a layer: its handlers, separated by commas. */
  public static final String TRAINING_HANDLERS = "DEMITASSE_TRAINING_HANDLERS";

  /** {@code 1} puts the request id into the mapped context of SLF4J. */
  public static final String SLF4J_CONTEXT = "DEMITASSE_SLF4J_MDC";

  private BootstrapContract() {}
}
