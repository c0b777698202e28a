package io.demitasse.runtime.payload;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.functions.special.AccessorTypes;
import io.demitasse.functions.special.AnnotatedTypes;
import io.demitasse.functions.special.FieldTypes;
import io.demitasse.functions.special.JdkSubtypes;
import io.demitasse.functions.special.Plain;
import io.demitasse.functions.special.RecordTypes;
import io.demitasse.functions.special.ValueTypes;
import io.demitasse.json.OfficialLibrary;
import io.demitasse.runtime.json.GrowableBuffer;
import io.demitasse.runtime.json.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Classes that the official library treats specially, or that look as if it might, are written and
 * read here and by it.
 */
class SpecialTypesTest {
  private static final List<Class<?>> SUBJECTS =
      List.of(
          AnnotatedTypes.class,
          AccessorTypes.class,
          FieldTypes.class,
          JdkSubtypes.class,
          ValueTypes.class,
          RecordTypes.class);

  private static final List<String> EVENTS =
      List.of(
          "{}",
          "{\"name\":\"x\"}",
          "{\"value\":5}",
          "{\"name\":\"x\",\"value\":5,\"more\":\"y\",\"id\":\"i\",\"kind\":\"k\"}",
          "{\"value\":[1]}",
          "{\"value\":\"text\"}",
          "{\"value\":true}",
          "{\"value\":5,\"name\":7}",
          "{\"n\":\"x\",\"bundled\":\"y\",\"open\":\"z\",\"hidden\":\"h\",\"label\":\"l\"}",
          "{\"issue\":\"a\",\"isActive\":true,\"active\":true,\"getaway\":\"b\",\"settings\":\"c\"}",
          "{\"texts\":\"TWO\",\"renamed\":\"eins\",\"valued\":2,\"list\":[\"ONE\",1]}",
          "\"x\"",
          "5",
          "null");

  private final ClassLoader classes = getClass().getClassLoader();
  private final OfficialLibrary official = new OfficialLibrary(classes);
  private final PayloadCodecs codecs = new PayloadCodecs(classes, new Json());

  @TestFactory
  Stream<DynamicTest> special_types_are_written_as_by_the_official_library() {
    return types()
        .map(type ->
            DynamicTest.dynamicTest(type.getSimpleName(), () -> compareWritten(type, type)));
  }

  @TestFactory
  Stream<DynamicTest> they_are_written_the_same_where_the_declared_type_is_object() {
    return types()
        .map(type ->
            DynamicTest.dynamicTest(
                type.getSimpleName(), () -> compareWritten(type, Object.class)));
  }

  @TestFactory
  Stream<DynamicTest> special_types_are_read_as_by_the_official_library() {
    return types()
        .flatMap(type ->
            EVENTS.stream()
                .map(event ->
                    DynamicTest.dynamicTest(
                        type.getSimpleName() + " " + event,
                        () ->
                            assertThat(read(type, event)).isEqualTo(readByOfficial(type, event)))));
  }

  private void compareWritten(Class<?> type, Class<?> declared) throws Exception {
    // Two of them: an iterator can be written once.
    Object forOurs = make(type);
    Object forOfficial = make(type);
    PayloadWriter writer = codecs.writer(declared);
    assertThat(written(out -> writer.write(forOurs, out)))
        .isEqualTo(written(out -> official.writer(declared).write(forOfficial, out)));
    assertThat(written(out -> codecs.writer(Object.class).write(wrapped(forOurs, type), out)))
        .isEqualTo(
            written(out -> official.writer(Object.class).write(wrapped(forOfficial, type), out)));
  }

  private static Map<String, List<Object>> wrapped(Object value, Class<?> type) throws Exception {
    return Map.of("in", new ArrayList<>(Arrays.asList(value, make(type))));
  }

  private static Object make(Class<?> type) throws Exception {
    return type.isEnum() ? type.getEnumConstants()[0] : type.getConstructor().newInstance();
  }

  private interface Writing {
    void to(ByteArrayOutputStream out) throws Exception;
  }

  private static String written(Writing writing) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writing.to(out);
    } catch (Exception | StackOverflowError e) {
      return "unwritable";
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private String read(Class<?> type, String event) throws Exception {
    GrowableBuffer payload = new GrowableBuffer();
    payload.write(event.getBytes(StandardCharsets.UTF_8));
    try {
      return Description.of(codecs.reader(type).read(payload));
    } catch (RuntimeException e) {
      return "unreadable";
    }
  }

  private String readByOfficial(Class<?> type, String event) {
    try {
      return Description.of(
          official
              .reader(type)
              .read(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8))));
    } catch (IOException | RuntimeException e) {
      return "unreadable";
    }
  }

  private static Stream<Class<?>> types() {
    return Stream.concat(
            Stream.of(Plain.class),
            SUBJECTS.stream().flatMap(subject -> Arrays.stream(subject.getDeclaredClasses())))
        .filter(type -> !Modifier.isAbstract(type.getModifiers()) || type.isEnum());
  }
}
