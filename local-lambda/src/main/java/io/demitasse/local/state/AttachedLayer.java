package io.demitasse.local.state;

/** A layer version as a function uses it; it keeps working after the version is deleted. */
record AttachedLayer(String arn, Code code) {}
