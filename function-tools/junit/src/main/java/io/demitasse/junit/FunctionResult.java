package io.demitasse.junit;

import io.demitasse.junit.environment.RecordedInvocation;
import io.demitasse.junit.payload.EventJson;
import io.demitasse.local.runtimeapi.InvocationRequest;
import io.demitasse.local.runtimeapi.Outcome.Failure;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What came of one invocation. Immutable.
 *
 * <p>What asks for a response fails the test with the error and the log where the function failed,
 * and {@link #error()} fails it where it answered.
 */
public final class FunctionResult {
  private static final String HTTP_INTEGRATION =
      "application/vnd.awslambda.http-integration-response";

  private final InvocationRequest request;
  private final RecordedInvocation invocation;
  private final List<LogRecord> logs;

  FunctionResult(InvocationRequest request, RecordedInvocation invocation) {
    this.request = request;
    this.invocation = invocation;
    this.logs = LogRecord.parse(invocation.log());
  }

  /** Whether the function answered. */
  public boolean succeeded() {
    return !(invocation.outcome() instanceof Failure);
  }

  /** The response as text, mostly JSON. */
  public String response() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  /** The response as it came; all of it, if it was streamed. */
  public byte[] bytes() {
    requireSuccess();
    return invocation.response().bytes();
  }

  /**
   * The response as an object, read by the rules by which events are read: a record, a class with
   * setters, a {@code Map}, a {@code String}, an event class.
   *
   * @return never null; a test of the response {@code null} compares {@link #response()}
   */
  public <T> T responseAs(Class<T> type) {
    return type.cast(responseAs((Type) type));
  }

  /** The response as a JSON object. */
  @SuppressWarnings("unchecked") // The names of a JSON object are texts.
  public Map<String, Object> responseAsMap() {
    return responseAs(Map.class);
  }

  /** The response as a JSON array, each element of which is read as that type. */
  public <T> List<T> responseAsListOf(Class<T> type) {
    return ((List<?>) responseAs(new ListType(type))).stream().map(type::cast).toList();
  }

  /** The same for any type with arguments, as the return type of a method may be. */
  public Object responseAs(Type type) {
    Object value = EventJson.read(bytes(), type);
    return Objects.requireNonNull(value, () -> "The response is null, and no " + type);
  }

  /** The response as the HTTP response that it describes, be it buffered or streamed. */
  public HttpAnswer http() {
    byte[] bytes = bytes();
    return invocation.response().contentType().equals(HTTP_INTEGRATION)
        ? HttpAnswer.ofStreamed(bytes)
        : HttpAnswer.ofBuffered(bytes);
  }

  /** The media type of the response. */
  public String contentType() {
    requireSuccess();
    return invocation.response().contentType();
  }

  /** Whether the function streamed its response. */
  public boolean streamed() {
    return invocation.response().streamed();
  }

  /**
   * The pieces in which the response arrived, in UTF-8: one for each flush of a stream. Those too
   * that came before a stream failed.
   */
  public List<String> chunks() {
    return invocation.response().chunks().stream()
        .map(chunk -> new String(chunk, StandardCharsets.UTF_8))
        .toList();
  }

  /** Why the function failed. */
  public FunctionError error() {
    return failure()
        .orElseThrow(() ->
            new AssertionError(
                "The function was expected to fail and answered: " + response() + log()));
  }

  private Optional<FunctionError> failure() {
    return invocation.outcome() instanceof Failure failure
        ? Optional.of(FunctionError.parse(failure.errorType(), failure.body()))
        : Optional.empty();
  }

  /**
   * What the function logged and printed for this invocation, and for its start if this was the
   * first. Lines of the platform are not among them.
   */
  public List<LogRecord> logs() {
    return logs;
  }

  /** The messages of {@link #logs()}. */
  public List<String> logMessages() {
    return logs.stream().map(LogRecord::message).toList();
  }

  /** The time that was left of the function's timeout when it had answered. */
  public Duration remainingTime() {
    return invocation.remaining();
  }

  /** The id that the handler saw. */
  public String requestId() {
    return request.requestId();
  }

  /** The X-Ray trace header that the handler saw; empty if the test gave none. */
  public Optional<String> traceId() {
    return request.traceId();
  }

  private void requireSuccess() {
    failure()
        .ifPresent(error -> {
          throw new AssertionError("The function failed. " + error + log());
        });
  }

  private String log() {
    return logs.isEmpty()
        ? "\nIt logged nothing."
        : logs.stream()
            .map(record -> "\n    " + record.toString().replace("\n", "\n    "))
            .collect(Collectors.joining("", "\nIt logged:", ""));
  }

  /** The response or the error, and the log. */
  @Override
  public String toString() {
    return failure().map(FunctionError::toString).orElseGet(this::response) + log();
  }
}
