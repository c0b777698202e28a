package io.demitasse.runtime;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;

/** The JSON of Lambda payloads. */
final class JsonDialect {
  private JsonDialect() {}

  /** As lenient as the official runtime: functions rely on it. */
  static JsonFactory factory() {
    JsonFactoryBuilder builder = new JsonFactoryBuilder();
    builder.enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS);
    builder.enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS);
    builder.enable(JsonReadFeature.ALLOW_SINGLE_QUOTES);
    builder.enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES);
    builder.enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER);
    builder.enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS);
    builder.enable(JsonWriteFeature.WRITE_NAN_AS_STRINGS);
    // The platform bounds an event to 6 MB; a bound of Jackson's own only adds a second one.
    builder.streamReadConstraints(
        StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build());
    // Responses too are bounded by the platform alone.
    builder.streamWriteConstraints(
        StreamWriteConstraints.builder().maxNestingDepth(Integer.MAX_VALUE).build());
    return builder.build();
  }
}
