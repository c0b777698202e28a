package io.demitasse.junit;

import io.demitasse.junit.functions.Functions;

/** Starts {@link Functions} in the JVM of the test. */
final class InProcess {
  private InProcess() {}

  static String handler(String method) {
    return Functions.class.getName() + "::" + method;
  }

  static TestFunctionBuilder configured(String method) {
    return TestFunction.of(handler(method)).on(Target.IN_PROCESS);
  }

  static FunctionResult send(String method, Object event) {
    try (TestFunction function = configured(method).start()) {
      return function.invoke(event);
    }
  }
}
