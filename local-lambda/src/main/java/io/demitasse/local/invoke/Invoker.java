package io.demitasse.local.invoke;

import io.demitasse.local.environment.Environments;
import io.demitasse.local.environment.InvocationResult;
import io.demitasse.local.environment.TooManyInvocationsException;
import io.demitasse.local.runtimeapi.InvocationRequest;
import io.demitasse.local.runtimeapi.ResponseSink;
import io.demitasse.local.state.ApiException;
import io.demitasse.local.state.Arns;
import io.demitasse.local.state.CodeStore;
import io.demitasse.local.state.FunctionReference;
import io.demitasse.local.state.FunctionVersion;
import java.io.IOException;

/** Brings an invocation to an execution environment of the function it names. */
public final class Invoker {
  private final CodeStore store;
  private final Environments environments;
  private final Arns arns;

  public Invoker(CodeStore store, Environments environments, Arns arns) {
    this.store = store;
    this.environments = environments;
    this.arns = arns;
  }

  /** The ARN that the function sees: with a qualifier if it was invoked with one. */
  public String arn(FunctionReference reference) {
    return reference
        .qualifier()
        .map(qualifier -> arns.function(reference.name(), qualifier))
        .orElse(arns.function(reference.name()));
  }

  public InvocationResult invoke(
      FunctionVersion version, InvocationRequest request, ResponseSink sink)
      throws IOException, InterruptedException {
    try {
      var definition = version.definition(store, arns.region());
      return environments.invoke(definition, version.revision(), request, sink);
    } catch (TooManyInvocationsException e) {
      throw new ApiException("TooManyRequestsException", 429, e.getMessage());
    }
  }
}
