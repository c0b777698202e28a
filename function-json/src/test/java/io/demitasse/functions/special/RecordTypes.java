package io.demitasse.functions.special;

import com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.annotation.JsonProperty;
import java.util.function.Supplier;

/** Records with more than their components. Each can be made without arguments. */
@SuppressWarnings("unused")
public final class RecordTypes {
  private RecordTypes() {}

  public record Components(String name, int value) {
    public Components() {
      this("n", 1);
    }
  }

  public record WithGetter(String name, int value) {
    public WithGetter() {
      this("n", 1);
    }

    public String getMore() {
      return "more";
    }
  }

  public record WithTruth(String name, int value) {
    public WithTruth() {
      this("n", 1);
    }

    public boolean isMore() {
      return true;
    }

    public String isNone() {
      return "none";
    }
  }

  public record WithOddNames(String issue, boolean isActive, String getaway, String settings) {
    public WithOddNames() {
      this("i", true, "g", "s");
    }
  }

  public record WithSetter(String name, int value) {
    public WithSetter() {
      this("n", 1);
    }

    public void setMore(String more) {}
  }

  public record WithShaded(@JsonProperty("n") String name, int value) {
    public WithShaded() {
      this("n", 1);
    }
  }

  public record WithAccessor(String name, int value) {
    public WithAccessor() {
      this("n", 1);
    }

    @Override
    public String name() {
      return "accessed " + name;
    }
  }

  public record WithInterface(String name, int value)
      implements Supplier<String>, Comparable<WithInterface> {
    public WithInterface() {
      this("n", 1);
    }

    @Override
    public String get() {
      return "";
    }

    @Override
    public int compareTo(WithInterface other) {
      return 0;
    }
  }

  /** A default getter for records. */
  public interface Labelled {
    default String getLabel() {
      return "label";
    }
  }

  public record WithDefault(String name, int value) implements Labelled {
    public WithDefault() {
      this("n", 1);
    }
  }

  public record WithText(String name) implements CharSequence {
    public WithText() {
      this("n");
    }

    @Override
    public int length() {
      return 1;
    }

    @Override
    public char charAt(int index) {
      return 'n';
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return this;
    }
  }

  public record Refusing(String name, int value) {
    public Refusing() {
      this("n", 1);
    }

    public Refusing {
      if (value == 0) {
        throw new IllegalArgumentException("value is missing");
      }
    }
  }
}
