package io.demitasse.local.control;

/** A layer version as a function uses it; it keeps working after the version is deleted. */
record AttachedLayer(String arn, Code code) {}
