package io.demitasse.functions;

import java.io.IOException;
import java.io.Serial;
import java.util.Map;

/** Handlers that fail, each in its own way. */
@SuppressWarnings({"DoNotCallSuggester", "EffectivelyPrivate", "InfiniteRecursion", "unused"})
public final class Failures {
  public void unchecked() {
    throw new IllegalStateException("unchecked λ");
  }

  public void checked() throws IOException {
    throw new IOException("checked");
  }

  public void error() {
    throw new AssertionError("assertion");
  }

  public void missingClass() {
    throw new NoClassDefFoundError("a/b/C");
  }

  public void silent() {
    throw new IllegalArgumentException();
  }

  public void caused() {
    throw new IllegalStateException("outer", new IOException("inner"));
  }

  public void deeper() {
    new Object() {
      void below() {
        throw new UnsupportedOperationException("below");
      }
    }.below();
  }

  public static void ofStaticMethod() {
    throw new IllegalStateException("static");
  }

  public void localized() {
    throw new LocalizedException();
  }

  public void ownType() {
    throw new OwnException("own");
  }

  public void overflows() {
    overflows();
  }

  public void noTrace() {
    IllegalStateException thrown = new IllegalStateException("no trace");
    thrown.setStackTrace(new StackTraceElement[0]);
    throw thrown;
  }

  public void wrongCast(Map<String, Integer> event) {
    Object text = event.get("a");
    throw new IllegalStateException(((String) text).strip());
  }

  public Object getterThrows() {
    return new Object() {
      public String getName() {
        throw new IllegalStateException("getter");
      }
    };
  }

  /** Its text for people differs. */
  static final class LocalizedException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    LocalizedException() {
      super("message");
    }

    @Override
    public String getLocalizedMessage() {
      return "localized";
    }
  }

  /** A nested exception class. */
  public static final class OwnException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    OwnException(String message) {
      super(message);
    }
  }

  /** The same through the interface. */
  public static final class Handler
      implements com.amazonaws.services.lambda.runtime.RequestHandler<String, String> {
    @Override
    public String handleRequest(
        String event, com.amazonaws.services.lambda.runtime.Context context) {
      throw new IllegalStateException(event);
    }
  }
}
