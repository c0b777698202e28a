package io.demitasse.runtime.json;

import com.fasterxml.jackson.core.ErrorReportConfiguration;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.io.ContentReference;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.json.UTF8JsonGenerator;
import com.fasterxml.jackson.core.json.UTF8StreamJsonParser;
import com.fasterxml.jackson.core.sym.ByteQuadsCanonicalizer;
import com.fasterxml.jackson.core.util.BufferRecycler;
import java.io.OutputStream;

/**
 * jackson-core, strict for events, and for what callers send beside them as lenient as the official
 * runtime.
 *
 * <p>Parsers and generators are made here and not by a {@code JsonFactory}: that one links to every
 * parser of the library, and each class in the AOT cache costs every cold start.
 */
final class JsonDialect {
  private static final char QUOTE = '"';

  private final int parserFeatures = JsonParser.Feature.collectDefaults();
  private final int generatorFeatures = JsonGenerator.Feature.collectDefaults();

  /** The platform bounds an event to 6 MB; a bound of Jackson's own only adds a second one. */
  private final StreamReadConstraints readConstraints =
      StreamReadConstraints.builder()
          .maxStringLength(Integer.MAX_VALUE)
          .maxNameLength(Integer.MAX_VALUE)
          .build();

  /** Responses too are bounded by the platform alone. */
  private final StreamWriteConstraints writeConstraints =
      StreamWriteConstraints.builder().maxNestingDepth(Integer.MAX_VALUE).build();

  private final int symbolFeatures = JsonFactory.Feature.collectDefaults();
  private final ByteQuadsCanonicalizer symbols = ByteQuadsCanonicalizer.createRoot();
  private final BufferRecycler buffers = new BufferRecycler();

  JsonParser parser(byte[] utf8, int length) {
    return parser(utf8, length, parserFeatures);
  }

  /** Takes what the official runtime's mapper is told to take. */
  JsonParser lenientParser(byte[] utf8, int length) {
    int lenient =
        parserFeatures
            | JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS.mappedFeature().getMask()
            | JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS.mappedFeature().getMask()
            | JsonReadFeature.ALLOW_SINGLE_QUOTES.mappedFeature().getMask()
            | JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES.mappedFeature().getMask()
            | JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER.mappedFeature().getMask()
            | JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS.mappedFeature().getMask();
    return parser(utf8, length, lenient);
  }

  private JsonParser parser(byte[] utf8, int length, int features) {
    int start = startsWithByteOrderMark(utf8, length) ? 3 : 0;
    return new UTF8StreamJsonParser(
        context(),
        features,
        null,
        null,
        symbols.makeChildOrPlaceholder(symbolFeatures),
        utf8,
        start,
        length,
        start,
        false);
  }

  private static boolean startsWithByteOrderMark(byte[] utf8, int length) {
    return length >= 3
        && utf8[0] == (byte) 0xEF
        && utf8[1] == (byte) 0xBB
        && utf8[2] == (byte) 0xBF;
  }

  static void refuseDoubtful(JsonParser parser, GrowableBuffer json) throws JsonParseException {
    if (json.size() > 1 && json.array()[1] == 0) {
      throw new JsonParseException(parser, "Unexpected NUL: the event is not in UTF-8");
    }
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_NULL || token.isBoolean()) {
      int end = (int) parser.currentLocation().getByteOffset();
      if (end < json.size() && json.array()[end] < 0) {
        throw new JsonParseException(parser, "Unexpected character behind " + token.asString());
      }
    }
  }

  JsonGenerator generator(OutputStream out) {
    return new UTF8JsonGenerator(context(), generatorFeatures, null, out, QUOTE);
  }

  private IOContext context() {
    return new IOContext(
        readConstraints,
        writeConstraints,
        ErrorReportConfiguration.defaults(),
        buffers,
        ContentReference.unknown(),
        true);
  }
}
