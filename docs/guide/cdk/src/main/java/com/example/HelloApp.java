package com.example;

import software.amazon.awscdk.App;

/** What {@code cdk synth} and {@code cdk deploy} run. */
public final class HelloApp {
  private HelloApp() {}

  public static void main(String[] args) {
    App app = new App();
    HelloSettings settings =
        new HelloSettings(context(app, "layer"), context(app, "code"), context(app, "handler"));
    new HelloStack(app, "hello", settings);
    app.synth();
  }

  private static String context(App app, String name) {
    Object value = app.getNode().tryGetContext(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "The context lacks " + name + ". Set it in cdk.json, or by -c " + name + "=...");
    }
    return value.toString();
  }
}
