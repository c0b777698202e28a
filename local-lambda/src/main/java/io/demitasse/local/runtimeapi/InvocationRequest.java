package io.demitasse.local.runtimeapi;

import java.util.Optional;

/**
 * What a caller asks a function to do.
 *
 * @param requestId the id that the caller sees; a retry reuses it
 * @param event the event
 * @param functionArn the invoked ARN, with the qualifier if there was one
 * @param traceId the X-Ray trace header
 * @param clientContext JSON text, base64-decoded
 * @param cognitoIdentity JSON text
 * @param tenantId the tenant of a function with tenant isolation
 */
public record InvocationRequest(
    String requestId,
    Payload event,
    String functionArn,
    Optional<String> traceId,
    Optional<String> clientContext,
    Optional<String> cognitoIdentity,
    Optional<String> tenantId) {

  /** A request with nothing but an event. */
  public static InvocationRequest of(String requestId, String functionArn, Payload event) {
    return new InvocationRequest(
        requestId,
        event,
        functionArn,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same request with an X-Ray trace header. */
  public InvocationRequest withTraceId(String id) {
    return new InvocationRequest(
        requestId, event, functionArn, Optional.of(id), clientContext, cognitoIdentity, tenantId);
  }
}
