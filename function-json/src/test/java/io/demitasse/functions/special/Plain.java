package io.demitasse.functions.special;

/** The plain case that special types add to. */
public class Plain {
  private String name = "n";
  private int value = 1;

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public int getValue() {
    return value;
  }

  public void setValue(int value) {
    this.value = value;
  }
}
