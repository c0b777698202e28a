package io.demitasse.libraries;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A bean of a Spring context greets. */
public final class Spring {
  /** Spring makes a subclass of it, as of every configuration. */
  @Configuration
  public static class Beans {
    @Bean
    public Greeter greeter(@Value("${greeting:Hello}") String greeting) {
      Greeter greeter = new Greeter();
      greeter.setGreeting(greeting);
      return greeter;
    }
  }

  /** A bean with a property. */
  public static final class Greeter {
    private String greeting = "";

    public void setGreeting(String greeting) {
      this.greeting = greeting;
    }

    String greet(String name) {
      return greeting + ", " + name;
    }
  }

  public String handle(String name) {
    try (var context = new AnnotationConfigApplicationContext(Beans.class)) {
      return context.getBean(Greeter.class).greet(name);
    }
  }
}
