package io.demitasse.functions;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Handlers that know nothing of Lambda, or only of its context. */
public final class FunctionalForms {
  private FunctionalForms() {}

  /** One in, one out. */
  public static final class AFunction implements Function<List<Records.Point>, Records.Point> {
    @Override
    public Records.Point apply(List<Records.Point> points) {
      return points.get(0);
    }
  }

  /** With the context. */
  public static final class ABiFunction implements BiFunction<Integer, Context, String> {
    @Override
    public String apply(Integer number, Context context) {
      return number + " " + context.getAwsRequestId();
    }
  }

  /** The second is no context. */
  public static final class Adder implements BiFunction<Integer, Integer, Integer> {
    @Override
    public Integer apply(Integer one, Integer two) {
      return one + two;
    }
  }

  /** Nothing in. */
  public static final class ASupplier implements Supplier<List<String>> {
    @Override
    public List<String> get() {
      return List.of("s");
    }
  }

  /** Nothing out. */
  public static final class AConsumer implements Consumer<String> {
    @Override
    public void accept(String event) {
      if (event.isEmpty()) {
        throw new IllegalArgumentException("empty");
      }
    }
  }

  /** Nothing out, with the context. */
  public static final class ABiConsumer implements BiConsumer<String, Context> {
    @Override
    public void accept(String event, Context context) {
      context.getLogger().log("");
    }
  }
}
