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
import io.demitasse.local.state.Functions;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;

/** Brings an invocation to an execution environment of the function it names. Thread-safe. */
public final class Invoker {
  private final Functions functions;
  private final CodeStore store;
  private final Environments environments;
  private final Arns arns;
  private final CodeRefresh refresh;
  private final ReservedConcurrency reserved;

  /** Brings a function's code up to date before it is invoked. */
  @FunctionalInterface
  public interface CodeRefresh {
    /** Is told which function is about to be invoked in its latest version. */
    void refresh(String functionName) throws IOException, InterruptedException;
  }

  /** Creates an invoker of these functions. */
  public Invoker(
      Functions functions,
      CodeStore store,
      Environments environments,
      Arns arns,
      CodeRefresh refresh) {
    this.functions = functions;
    this.store = store;
    this.environments = environments;
    this.arns = arns;
    this.refresh = refresh;
    this.reserved = new ReservedConcurrency(functions);
  }

  /** The ARN that the function sees: with a qualifier if it was invoked with one. */
  public String arn(FunctionReference reference) {
    return arns.function(reference);
  }

  /** The version that the next invocation gets; with an alias the weights decide. */
  public FunctionVersion select(FunctionReference reference)
      throws IOException, InterruptedException {
    if (reference.version().equals(FunctionReference.LATEST)) {
      functions.get(reference.name());
      refresh.refresh(reference.name());
    }
    return functions.get(reference, ThreadLocalRandom.current().nextDouble());
  }

  /** Runs one invocation of a version. */
  @SuppressWarnings("try") // What is taken is given back, and needed for nothing else.
  public InvocationResult invoke(
      FunctionVersion version, InvocationRequest request, ResponseSink sink)
      throws IOException, InterruptedException {
    try (var place = reserved.enter(version.name());
        var lease = store.lease(version)) {
      var definition = version.definition(store, arns.region());
      return environments.invoke(definition, version.revision(), request, sink);
    } catch (TooManyInvocationsException e) {
      throw ApiException.throttled("ConcurrentInvocationLimitExceeded", e.getMessage());
    }
  }
}
