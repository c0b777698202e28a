package io.demitasse.libraries;

import java.beans.PropertyChangeEvent;
import java.sql.SQLException;
import javax.tools.JavaFileObject;
import javax.xml.crypto.XMLStructure;
import jdk.jfr.Recording;
import jdk.jshell.Snippet;

/** A handler for each of some modules of the JDK, whose type of event it is that links to it. */
public final class OfModules {
  private OfModules() {}

  /** Of java.sql. */
  public static final class Sql {
    public String handle(SQLException event) {
      return "loaded";
    }
  }

  /** Of java.desktop, of which profile standard has this package. */
  public static final class Beans {
    public String handle(PropertyChangeEvent event) {
      return "loaded";
    }
  }

  /** Of java.compiler. */
  public static final class Compiler {
    public String handle(JavaFileObject event) {
      return "loaded";
    }
  }

  /** Of java.xml.crypto. */
  public static final class Signature {
    public String handle(XMLStructure event) {
      return "loaded";
    }
  }

  /** Of jdk.jfr. */
  public static final class FlightRecorder {
    public String handle(Recording event) {
      return "loaded";
    }
  }

  /** Of jdk.jshell, which no profile has. */
  public static final class Shell {
    public String handle(Snippet event) {
      return "loaded";
    }
  }
}
