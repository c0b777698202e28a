package io.demitasse.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/**
 * Uses what a function may bundle, by reflection where it is not on the class path of the tests.
 */
public final class Bundled {
  public static Map<String, String> jackson(Map<String, String> event) {
    return Map.of("version", new ObjectMapper().version().toString());
  }

  public static String core(Context context) {
    return context.getTenantId() + " " + context.getAwsRequestId();
  }

  public static String logback() throws ReflectiveOperationException {
    Object logger =
        Class.forName("org.slf4j.LoggerFactory")
            .getMethod("getLogger", String.class)
            .invoke(null, "fun");
    Class.forName("org.slf4j.Logger").getMethod("info", String.class).invoke(logger, "by logback");
    return logger.getClass().getName();
  }

  public static String log4j() throws ReflectiveOperationException {
    Object logger =
        Class.forName("org.apache.logging.log4j.LogManager")
            .getMethod("getLogger", String.class)
            .invoke(null, "fun");
    Class.forName("org.apache.logging.log4j.Logger")
        .getMethod("error", String.class)
        .invoke(logger, "by log4j");
    return logger.getClass().getName();
  }

  public static String spring() throws ReflectiveOperationException {
    Class<?> type =
        Class.forName("org.springframework.context.annotation.AnnotationConfigApplicationContext");
    Object context =
        type.getConstructor(Class[].class).newInstance((Object) new Class<?>[] {Bundled.class});
    Object bean = type.getMethod("getBean", Class.class).invoke(context, Bundled.class);
    return bean.getClass().getSimpleName();
  }
}
