package io.demitasse.json;

import com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.databind.ObjectMapper;
import com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.amazonaws.services.lambda.runtime.serialization.events.modules.DateModule;
import com.amazonaws.services.lambda.runtime.serialization.events.modules.DateTimeModule;
import org.jspecify.annotations.Nullable;

/**
 * Sets a mapper up for an event class of AWS, by what the official library has for it.
 *
 * <p>That library's own entry, {@code LambdaEventSerializers}, demands Joda-Time for every event,
 * and changes how dates are written in all other types.
 */
final class OfficialEvents {
  private static final String MIXINS =
      "com.amazonaws.services.lambda.runtime.serialization.events.mixins.";

  /** Where the classes are that the mixins for DynamoDB are about, besides the event itself. */
  private static final String[] MODELS = {
    "com.amazonaws.services.lambda.runtime.events.models.dynamodb.",
    "com.amazonaws.services.dynamodbv2.model."
  };

  private final ClassLoader functionClasses;

  OfficialEvents(ClassLoader functionClasses) {
    this.functionClasses = functionClasses;
  }

  void setUp(ObjectMapper mapper, Class<?> event) {
    addMixins(mapper, event);
    // The library has none for the records in time windows of Kinesis.
    if (!event.getSimpleName().equals("KinesisTimeWindowEvent")) {
      for (Class<?> type = event.getSuperclass(); type != Object.class; ) {
        addMixins(mapper, type);
        type = type.getSuperclass();
      }
    }
    mapper.registerModule(new DateModule());
    if (find("org.joda.time.DateTime", functionClasses) == null) {
      needNoJodaTime(event);
    } else {
      mapper.registerModule(new DateTimeModule(functionClasses));
    }
    if (event.getSimpleName().equals("SNSEvent")) {
      mapper.setPropertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE);
    }
  }

  /** Fails by NoClassDefFoundError if the methods of an event have times of Joda in them. */
  @SuppressWarnings("ReturnValueIgnored") // All that counts is whether it throws.
  private static void needNoJodaTime(Class<?> event) {
    for (Class<?> type = event; type != Object.class; type = type.getSuperclass()) {
      type.getDeclaredMethods();
      for (Class<?> nested : type.getDeclaredClasses()) {
        nested.getDeclaredMethods();
      }
    }
  }

  /** The mixin of Event is EventMixin, and that of Event.Record is EventMixin.RecordMixin. */
  private void addMixins(ObjectMapper mapper, Class<?> event) {
    Class<?> mixin = find(MIXINS + event.getSimpleName() + "Mixin", getClass().getClassLoader());
    if (mixin == null) {
      return;
    }
    mapper.addMixIn(event, mixin);
    for (Class<?> nested : mixin.getDeclaredClasses()) {
      String name = nested.getSimpleName().replace("Mixin", "");
      addMixin(mapper, event.getName() + "$" + name, nested);
      for (String models : MODELS) {
        addMixin(mapper, models + name, nested);
      }
    }
  }

  private void addMixin(ObjectMapper mapper, String target, Class<?> mixin) {
    Class<?> type = find(target, functionClasses);
    if (type != null) {
      mapper.addMixIn(type, mixin);
    }
  }

  private static @Nullable Class<?> find(String name, ClassLoader classes) {
    try {
      return Class.forName(name, false, classes);
    } catch (ClassNotFoundException e) {
      return null;
    }
  }
}
