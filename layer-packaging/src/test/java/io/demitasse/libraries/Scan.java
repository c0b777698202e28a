package io.demitasse.libraries;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.stereotype.Component;

/** Spring looks for its beans in the package of this class. */
public final class Scan {
  /** Found by its annotation, in a class file that Spring reads as a resource. */
  @Component
  public static class Greeter {
    String greet(String name) {
      return "Hello, " + name;
    }
  }

  public String handle(String name) {
    try (var context = new AnnotationConfigApplicationContext(Scan.class.getPackageName())) {
      return context.getBean(Greeter.class).greet(name);
    }
  }
}
