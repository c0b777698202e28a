package io.demitasse.runtime.failure;

import io.demitasse.runtime.json.GrowableBuffer;

/**
 * What the platform is told of a failure.
 *
 * @param errorType the kind, {@code Runtime.Reason} or {@code Function.Reason}; the platform turns
 *     any other form, class names included, into {@code Runtime.Unknown}
 * @param body JSON with errorMessage, errorType, stackTrace
 * @param xrayCause one line of JSON for the trace, or {@code ""}
 */
public record ErrorReport(String errorType, GrowableBuffer body, String xrayCause) {}
