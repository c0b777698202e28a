package io.demitasse.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Handlers in all forms. */
@SuppressWarnings({"unused", "rawtypes", "ClassCanBeStatic", "InconsistentOverloads"})
public class Bindings {
  public String none() {
    return "none";
  }

  public String contextOnly(Context context) {
    return "context " + context.getAwsRequestId().isEmpty();
  }

  public String event(String event) {
    return "event " + event;
  }

  public String eventAndContext(String event, Context context) {
    return "event " + event + " context " + context.getAwsRequestId().isEmpty();
  }

  public void returnsNothing(String event) {}

  public String inputOnly(InputStream in) throws IOException {
    return "ignored " + in.read();
  }

  public void inputAndContext(InputStream in, Context context) {}

  public void outputOnly(OutputStream out) throws IOException {
    out.write('1');
  }

  public void outputAndContext(OutputStream out, Context context) throws IOException {
    out.write('2');
  }

  public void streams(InputStream in, OutputStream out) throws IOException {
    in.transferTo(out);
  }

  public String streamsAndReturns(InputStream in, OutputStream out, Context context)
      throws IOException {
    out.write("not json".getBytes(StandardCharsets.UTF_8));
    return "ignored";
  }

  public void writesNothing(InputStream in, OutputStream out) {}

  public void closesStreams(InputStream in, OutputStream out) throws IOException {
    in.close();
    out.write('3');
    out.close();
  }

  public String subtypeOfStream(ByteArrayInputStream in) {
    return "bytes";
  }

  public static String isStatic(String event) {
    return "static " + event;
  }

  public String ov(String event) {
    return "1";
  }

  public String ov(String event, Context context) {
    return "2";
  }

  public void ov(InputStream in, OutputStream out) throws IOException {
    out.write('3');
  }

  public String contextWins(Integer event) {
    return "integer";
  }

  public String contextWins(Context context) {
    return "context";
  }

  public String refusedFirst(Context context, String event) {
    return "refused";
  }

  public String refusedFirst(String event) {
    return "taken";
  }

  public String contextFirst(Context context, String event) {
    return "";
  }

  public String twoEvents(String first, String second) {
    return "";
  }

  public String outputFirst(OutputStream out, InputStream in) {
    return "";
  }

  public String inputThenEvent(InputStream in, String event) {
    return "";
  }

  public String four(InputStream in, OutputStream out, Context context, String event) {
    return "";
  }

  public String three(String event, Context context, String more) {
    return "";
  }

  String packagePrivate(String event) {
    return "";
  }

  private String hidden(String event) {
    return "";
  }

  protected String guarded(String event) {
    return "";
  }

  public <T extends Types.Person> String boundedVariable(T event) throws IllegalAccessException {
    return Described.of(event);
  }

  public <T> String variable(T event) throws IllegalAccessException {
    return Described.of(event);
  }

  public String generics(Map<String, List<Integer>> event) throws IllegalAccessException {
    return Described.of(event);
  }

  public String handleRequest(String event) {
    return "no interface needed";
  }

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
  public static class Bridged implements Task<Types.Point> {
    @Override
    public String run(Types.Point event) throws IllegalAccessException {
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

  /** Inner. */
  public class Inner extends Plain {}

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
