package io.demitasse.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.LambdaException;
import software.amazon.awssdk.services.lambda.model.LambdaRequest;

/** Every operation that the AWS SDK knows is implemented, or named among those that are not. */
@Tag("it")
class OperationsTest {
  private static final Path PAGE = Path.of("..", "docs", "local-lambda.md");
  private static final Pattern NAME = Pattern.compile("`([A-Z][A-Za-z0-9.]+)`");

  @AutoClose private LocalLambda lambda;
  @AutoClose private Client client;

  @BeforeEach
  void start() throws IOException {
    lambda = LocalLambda.start(LocalLambdaOptions.ephemeral());
    client = new Client(lambda);
  }

  /** The methods that take a request, one for each operation, by the names of the API. */
  private static Map<String, Method> operations() {
    var operations = new TreeMap<String, Method>();
    Stream.of(LambdaClient.class.getMethods())
        .filter(method -> method.getParameterCount() == 1)
        .filter(method -> LambdaRequest.class.isAssignableFrom(method.getParameterTypes()[0]))
        .filter(method -> !method.getName().endsWith("Paginator"))
        .forEach(method -> {
          var name = method.getName();
          operations.put(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1), method);
        });
    return operations;
  }

  /** A request that has what its address needs. */
  private static Object request(Class<?> type) throws ReflectiveOperationException {
    var builder = (SdkPojo) type.getMethod("builder").invoke(null);
    for (var field : builder.sdkFields()) {
      if (field.location() == MarshallLocation.PATH) {
        field.set(builder, value(field));
      }
    }
    return LambdaRequest.Builder.class.getMethod("build").invoke(builder);
  }

  private static Object value(SdkField<?> field) {
    var type = field.marshallingType().getTargetClass();
    if (type == Long.class) {
      return 1L;
    }
    return type == Integer.class ? (Object) 1 : "nobody";
  }

  private boolean implemented(Method operation) throws ReflectiveOperationException {
    try {
      operation.invoke(client.sdk(), request(operation.getParameterTypes()[0]));
      return true;
    } catch (InvocationTargetException e) {
      assertThat(e.getCause()).isInstanceOf(LambdaException.class);
      var failure = (LambdaException) e.getCause();
      assertThat(failure.statusCode()).as(operation.getName()).isBetween(400, 499);
      return !failure.awsErrorDetails().errorCode().equals("UnknownOperationException");
    }
  }

  @Test
  void the_page_names_exactly_the_operations_that_are_refused() throws Exception {
    var operations = operations();
    assertThat(operations).hasSizeGreaterThan(80);
    var refused = new TreeSet<String>();
    for (var operation : operations.entrySet()) {
      if (!implemented(operation.getValue())) {
        refused.add(operation.getKey());
      }
    }
    assertThat(refused).isEqualTo(documented("Refused with"));
  }

  /** The names in the paragraph of the page that begins so. */
  static Set<String> documented(String beginning) throws IOException {
    var page = Files.readString(PAGE);
    int start = page.indexOf("\n" + beginning + " ") + 1;
    var names = new TreeSet<String>();
    var matcher = NAME.matcher(page.substring(start, page.indexOf("\n\n", start)));
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    names.remove("UnknownOperationException");
    return names;
  }
}
