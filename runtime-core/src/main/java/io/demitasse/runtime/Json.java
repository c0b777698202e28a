package io.demitasse.runtime;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import org.jspecify.annotations.Nullable;

/** The JSON dialect of Lambda payloads. Made when first asked for: stream handlers need none. */
final class Json {
  private @Nullable JsonFactory factory;

  JsonFactory factory() {
    JsonFactory made = factory;
    if (made == null) {
      made = create();
      factory = made;
    }
    return made;
  }

  /** As lenient as the official runtime: functions rely on it. */
  private static JsonFactory create() {
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
