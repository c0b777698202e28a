package io.demitasse.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Handler classes in all forms. */
@SuppressWarnings({"unused", "rawtypes", "ClassCanBeStatic", "InconsistentOverloads"})
public final class HandlerClasses {
  private HandlerClasses() {}

  /** The usual form. */
  public static class Plain implements RequestHandler<Types.Person, String> {
    @Override
    public String handleRequest(Types.Person event, Context context) {
      try {
        return Described.of(event);
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Bytes. */
  public static class Streams implements RequestStreamHandler {
    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
        throws IOException {
      out.write("stream ".getBytes(StandardCharsets.UTF_8));
      in.transferTo(out);
    }
  }

  /** Both; the stream wins. */
  public static class Both extends Streams implements RequestHandler<String, String> {
    @Override
    public String handleRequest(String event, Context context) {
      return "pojo";
    }
  }

  /** Inherits all. */
  public static class Inherited extends Plain {}

  /** A record as a handler. */
  public record AsRecord() implements RequestHandler<Integer, Integer> {
    @Override
    public Integer handleRequest(Integer event, Context context) {
      return event + 1;
    }
  }

  /** Type variables through super-classes. */
  public abstract static class Base<X, Y> implements RequestHandler<X, Y> {
    public String other(X event) throws IllegalAccessException {
      return Described.of(event);
    }
  }

  /** Swapped. */
  public abstract static class Swap<X, Y> extends Base<Y, X> {}

  /** The end of the chain. */
  public static class Chained extends Swap<String, Types.Person> {
    @Override
    public String handleRequest(Types.Person event, Context context) {
      return "person " + event.getName();
    }
  }

  /** The type parameters are on the class with the code. */
  public static class Typed<X> extends Base<X, String> {
    @Override
    public String handleRequest(X event, Context context) {
      return event.getClass().getSimpleName();
    }
  }

  /** Fixes it. */
  public static class TypedByPerson extends Typed<Types.Person> {}

  /** Fixes it with a generic type. */
  public static class TypedByList extends Typed<List<Types.Person>> {
    @Override
    public String handleRequest(List<Types.Person> event, Context context) {
      return event.get(0).getName();
    }
  }

  /** A bound is enough. */
  public static class Bounded<T extends Types.Person> implements RequestHandler<T, String> {
    @Override
    public String handleRequest(T event, Context context) {
      return event.getClass().getSimpleName();
    }
  }

  /** No bound. */
  public static class Unbounded<T> implements RequestHandler<T, String> {
    @Override
    public String handleRequest(T event, Context context) {
      return "";
    }
  }

  /** Raw. */
  public static class Raw implements RequestHandler {
    @Override
    public Object handleRequest(Object event, Context context) {
      return event;
    }
  }

  /** An interface between. */
  public interface OfInteger<A> extends RequestHandler<A, String> {}

  /** Has one type argument where two are expected. */
  public static class ByInterface implements OfInteger<Integer> {
    @Override
    public String handleRequest(Integer event, Context context) {
      return "integer " + event;
    }
  }

  /** A method in an interface. */
  public interface WithDefault {
    default String greet(String event) {
      return "default " + event;
    }

    static String greetStatic(String event) {
      return "static " + event;
    }
  }

  /** Takes it over. */
  public static class Greeter implements WithDefault {}

  /** A generic interface of the function's own. */
  public interface Task<T> {
    String run(T event) throws IllegalAccessException;
  }

  /** The compiler adds a bridge method. */
  public static class Bridged implements Task<Records.Point> {
    @Override
    public String run(Records.Point event) throws IllegalAccessException {
      return Described.of(event);
    }
  }

  /** Not loadable by a bare name. */
  public static class NoInterface {
    public String handleRequest(String event, Context context) {
      return "by method";
    }
  }

  /** Needs an argument. */
  public static class NeedsArgument extends Plain {
    public NeedsArgument(String argument) {}
  }

  /** Cannot be made by others. */
  public static class PrivateConstructor extends Plain {
    private PrivateConstructor() {}
  }

  /** Abstract. */
  public abstract static class Abstract extends Plain {}

  /** An enum. */
  public enum Constant implements RequestHandler<String, String> {
    ONE;

    @Override
    public String handleRequest(String event, Context context) {
      return event;
    }
  }

  /** Fails while it is made. */
  public static class ConstructorThrows extends Plain {
    public ConstructorThrows() {
      throw new IllegalStateException("not today");
    }
  }

  /** Fails with nothing to say. */
  public static class ConstructorThrowsSilently extends Plain {
    public ConstructorThrowsSilently() {
      throw new IllegalStateException();
    }
  }

  /** Fails while it is loaded. */
  public static class InitialiserThrows extends Plain {
    static final int NUMBER = Integer.parseInt("x");
  }

  /** Static methods need no instance. */
  public static final class Utility {
    private Utility() {}

    public static String answer(int event) {
      return "answer " + event;
    }

    public String notStatic(int event) {
      return "";
    }
  }

  /** The signature is inherited from a class that is not public. */
  static class Concealed {
    public String shown(String event) {
      return "shown " + event;
    }
  }

  /** Shows it. */
  public static class Reveals extends Concealed {}
}
