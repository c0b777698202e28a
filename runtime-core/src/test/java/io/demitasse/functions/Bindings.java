package io.demitasse.functions;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Handler methods in all forms. */
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

  /** Inner. */
  public class Inner extends HandlerClasses.Plain {}
}
