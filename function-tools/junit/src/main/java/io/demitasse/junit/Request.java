package io.demitasse.junit;

import io.demitasse.local.runtimeapi.InvocationRequest;
import io.demitasse.local.runtimeapi.Payload;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * An event with what a caller can say beside it. Immutable: each method gives another request.
 *
 * <p>Sent by {@link #invoke()}.
 */
public final class Request {
  private final Function<InvocationRequest, FunctionResult> sender;
  private final InvocationRequest request;

  private Request(Function<InvocationRequest, FunctionResult> sender, InvocationRequest request) {
    this.sender = sender;
    this.request = request;
  }

  static Request of(String arn, byte[] event, Function<InvocationRequest, FunctionResult> sender) {
    String id = UUID.randomUUID().toString();
    return new Request(sender, InvocationRequest.of(id, arn, Payload.json(event)));
  }

  /** With an id of the test's choice; else it is random. */
  public Request requestId(String id) {
    return with(
        id, request.traceId(), request.clientContext(), request.cognitoIdentity(), tenant());
  }

  /** With an X-Ray trace header, such as {@code Root=1-5759e988-bd862e3fe1be46a994272793}. */
  public Request traceId(String header) {
    return with(id(), Optional.of(header), request.clientContext(), cognito(), tenant());
  }

  /** With a client context, as JSON text. */
  public Request clientContext(String json) {
    return with(id(), request.traceId(), Optional.of(json), cognito(), tenant());
  }

  /** With an identity of Cognito. */
  public Request cognitoIdentity(String identityId, String poolId) {
    String json =
        "{\"cognitoIdentityId\":\"%s\",\"cognitoIdentityPoolId\":\"%s\"}"
            .formatted(identityId, poolId);
    return with(id(), request.traceId(), request.clientContext(), Optional.of(json), tenant());
  }

  /** For a tenant, of a function with tenant isolation. */
  public Request tenantId(String tenantId) {
    return with(id(), request.traceId(), request.clientContext(), cognito(), Optional.of(tenantId));
  }

  /** Sends the event and waits for what comes of it. */
  public FunctionResult invoke() {
    return sender.apply(request);
  }

  private String id() {
    return request.requestId();
  }

  private Optional<String> cognito() {
    return request.cognitoIdentity();
  }

  private Optional<String> tenant() {
    return request.tenantId();
  }

  private Request with(
      String id,
      Optional<String> trace,
      Optional<String> client,
      Optional<String> cognito,
      Optional<String> tenant) {
    return new Request(
        sender,
        new InvocationRequest(
            id, request.event(), request.functionArn(), trace, client, cognito, tenant));
  }
}
