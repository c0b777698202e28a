package io.demitasse.junit;

import io.demitasse.junit.environment.SharedResources;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Makes the functions of {@link FunctionTest}, and ends them with their tests. */
final class FunctionExtension implements ParameterResolver, AfterEachCallback {
  private static final Namespace FUNCTIONS = Namespace.create(FunctionExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == TestFunction.class;
  }

  @Override
  public TestFunction resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getStore(FUNCTIONS)
        .computeIfAbsent(TestFunction.class, _ -> start(context), TestFunction.class);
  }

  private static TestFunction start(ExtensionContext context) {
    FunctionTest test = annotation(context);
    SharedResources shared =
        context
            .getRoot()
            .getStore(FUNCTIONS)
            .computeIfAbsent(
                SharedResources.class, _ -> new SharedResources(), SharedResources.class);
    try {
      return configured(test).start(shared, () -> {}, recorder(context));
    } catch (IllegalArgumentException e) {
      throw new ExtensionConfigurationException(
          "@FunctionTest of " + context.getDisplayName() + ": " + e.getMessage(), e);
    }
  }

  private static FunctionTest annotation(ExtensionContext context) {
    Optional<ExtensionContext> at = Optional.of(context);
    while (at.isPresent()) {
      Optional<FunctionTest> found =
          at.get()
              .getElement()
              .flatMap(e -> AnnotationSupport.findAnnotation(e, FunctionTest.class));
      if (found.isPresent()) {
        return found.get();
      }
      at = at.get().getParent();
    }
    throw new ExtensionConfigurationException(
        "A parameter of the type TestFunction needs @FunctionTest on its method or class");
  }

  private static TestFunctionBuilder configured(FunctionTest test) {
    TestFunctionBuilder function =
        TestFunction.of(test.handler())
            .memory(test.memory())
            .timeout(Duration.ofSeconds(test.timeout()))
            .on(test.on());
    if (!test.name().isEmpty()) {
      function.name(test.name());
    }
    for (String variable : test.environment()) {
      int equals = variable.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException(
            "environment has to be NAME=value, and \"" + variable + "\" is not");
      }
      function.environment(variable.substring(0, equals), variable.substring(equals + 1));
    }
    for (String layer : test.layer()) {
      function.layer(Path.of(layer));
    }
    if (!test.code().isEmpty()) {
      function.code(Path.of(test.code()));
    }
    return function;
  }

  private static EventRecorder recorder(ExtensionContext context) {
    Optional<RecordedEvents> events = RecordedEvents.configured();
    events.ifPresent(recorded -> context.getStore(FUNCTIONS).put(RecordedEvents.class, recorded));
    return events.isPresent() ? events.get() : EventRecorder.none();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    RecordedEvents events =
        context.getStore(FUNCTIONS).get(RecordedEvents.class, RecordedEvents.class);
    if (events != null && context.getExecutionException().isEmpty()) {
      events.write();
    }
  }
}
