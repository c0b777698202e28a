package io.demitasse.local.state.layer;

import io.demitasse.local.state.code.Code;

/** A layer version as a function uses it; it keeps working after the version is deleted. */
public record FunctionLayer(String arn, Code code) {}
