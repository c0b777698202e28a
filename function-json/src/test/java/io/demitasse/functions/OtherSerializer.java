package io.demitasse.functions;

/** One serializer too many. */
public final class OtherSerializer extends SnakeSerializer {}
