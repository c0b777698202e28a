package io.demitasse.local.state.function;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.local.http.JsonTrees;

/** The code signing configuration of a function: kept and shown, without effect. */
public final class Signing {
  /** The field with the ARN. */
  public static final String ARN = "CodeSigningConfigArn";

  private Signing() {}

  /** What is attached to the function. */
  public static ObjectNode config(String arn) {
    return JsonTrees.object().put(ARN, arn);
  }
}
