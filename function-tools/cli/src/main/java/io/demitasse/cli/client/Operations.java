package io.demitasse.cli.client;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.LambdaRequest;
import software.amazon.awssdk.services.lambda.waiters.LambdaWaiter;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** The operations of Lambda by the names of the {@code aws} CLI: each is a method of the client. */
final class Operations {
  private final LambdaClient lambda;

  Operations(LambdaClient lambda) {
    this.lambda = lambda;
  }

  SdkPojo call(String operation, Map<String, List<String>> options) throws IOException {
    return (SdkPojo) send(LambdaClient.class, lambda, camelCase(operation), operation, options);
  }

  void await(String waiter, Map<String, List<String>> options) throws IOException {
    try (var waiters = lambda.waiter()) {
      send(LambdaWaiter.class, waiters, "waitUntil" + upper(camelCase(waiter)), waiter, options);
    }
  }

  private static Object send(
      Class<?> type,
      Object target,
      String methodName,
      String operation,
      Map<String, List<String>> options)
      throws IOException {
    var method =
        Arrays.stream(type.getMethods())
            .filter(candidate -> candidate.getName().equals(methodName))
            .filter(candidate -> candidate.getParameterCount() == 1)
            .filter(
                candidate -> LambdaRequest.class.isAssignableFrom(candidate.getParameterTypes()[0]))
            .findFirst()
            .orElseThrow(() ->
                new IOException(
                    operation + " is no operation of Lambda; see client --help for the form"));
    try {
      return method.invoke(target, request(method, options));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IOException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The AWS SDK has changed", e);
    }
  }

  private static Object request(Method method, Map<String, List<String>> options)
      throws IOException, ReflectiveOperationException {
    var builder = (SdkPojo) method.getParameterTypes()[0].getMethod("builder").invoke(null);
    PojoReader.fill(builder, options);
    return ((SdkBuilder<?, ?>) builder).build();
  }

  private static String camelCase(String words) {
    var text = new StringBuilder();
    for (var word : words.split("-", -1)) {
      text.append(text.isEmpty() ? word : upper(word));
    }
    return text.toString();
  }

  private static String upper(String word) {
    return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
