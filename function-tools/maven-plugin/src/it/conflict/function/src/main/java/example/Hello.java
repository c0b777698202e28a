package example;

import com.fasterxml.jackson.core.JsonFactory;

public final class Hello {
  public String handle(String name) {
    return "Hello, " + name + ", from version " + new JsonFactory().version();
  }
}
