package io.demitasse.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests a function on the runtime that it has in Lambda. Parameters of the type {@link
 * TestFunction} are the function:
 *
 * <pre>{@code
 * @FunctionTest(handler = "com.example.Hello::handle")
 * class HelloTest {
 *   @Test
 *   void greets(TestFunction function) {
 *     FunctionResult result = function.invoke(Map.of("name", "Ada"));
 *
 *     assertEquals("\"Hello, Ada\"", result.response());
 *   }
 * }
 * }</pre>
 *
 * <p>A test method has a new environment of its own, which its {@code @BeforeEach} and
 * {@code @AfterEach} methods share; constructors and {@code @BeforeAll} get one for the class. On a
 * method the annotation takes the place of that of its class.
 *
 * <p>The same test runs on the layer by {@code on = LAYER} or {@code -Ddemitasse.target=layer}.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(FunctionExtension.class)
public @interface FunctionTest {
  /** In MB. */
  int DEFAULT_MEMORY = 512;

  /** In seconds. */
  int DEFAULT_TIMEOUT = 30;

  /** Such as {@code com.example.Hello::handle}, or the name of a class with a handler interface. */
  String handler();

  /** The function's name; else that of the handler's class. */
  String name() default "";

  /** In MB. */
  int memory() default DEFAULT_MEMORY;

  /** The most that one invocation may take, in seconds. */
  int timeout() default DEFAULT_TIMEOUT;

  /** Environment variables, each as {@code NAME=value}. */
  String[] environment() default {};

  /** Where the function runs. */
  io.demitasse.junit.Target on() default io.demitasse.junit.Target.CONFIGURED;

  /** Paths of layer zips for {@code on = LAYER}, Demitasse first; else {@code demitasse.layer}. */
  String[] layer() default {};

  /** Path of the function's zip for {@code on = LAYER}; else {@code demitasse.code}. */
  String code() default "";
}
