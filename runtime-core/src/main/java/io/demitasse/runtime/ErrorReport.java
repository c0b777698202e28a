package io.demitasse.runtime;

/**
 * What the platform is told of a failure.
 *
 * @param errorType the kind, {@code Runtime.Reason} or {@code Function.Reason}; the platform turns
 *     any other form, class names included, into {@code Runtime.Unknown}
 * @param body JSON with errorMessage, errorType, stackTrace
 * @param xrayCause one line of JSON for the trace, or {@code ""}
 */
record ErrorReport(String errorType, Payload body, String xrayCause) {
  static final String CONTENT_TYPE = "application/vnd.aws.lambda.error+json";

  HttpRequest addTo(HttpRequest request) {
    request.header("Content-Type", CONTENT_TYPE);
    request.header("Lambda-Runtime-Function-Error-Type", errorType);
    if (!xrayCause.isEmpty()) {
      request.header("Lambda-Runtime-Function-XRay-Error-Cause", xrayCause);
    }
    return request.body(body);
  }
}
