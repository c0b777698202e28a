package io.demitasse.cli;

import io.demitasse.local.LocalLambda;
import java.util.List;

/**
 * Where a function is served: the fields of {@code dev --json}.
 *
 * @param endpointUrl of the Lambda API
 * @param functionUrl for a browser
 * @param invocations where an event is posted
 * @param log the file with what the function logs
 */
record ServedFunction(
    String functionName, String endpointUrl, String functionUrl, String invocations, String log) {

  static ServedFunction of(LocalLambda lambda, String functionName) {
    var endpoint = lambda.endpoint().toString();
    return new ServedFunction(
        functionName,
        endpoint,
        "%s/url/%s/".formatted(endpoint, functionName),
        "%s/2015-03-31/functions/%s/invocations".formatted(endpoint, functionName),
        lambda.logFile(functionName).toString());
  }

  List<String> lines() {
    return List.of(
        "  in a browser: " + functionUrl,
        "  by an event:  demitasse client invoke --endpoint-url %s --function-name %s --payload '{}' /dev/stdout"
            .formatted(endpointUrl, functionName),
        "  or:           curl -d '{}' " + invocations);
  }
}
