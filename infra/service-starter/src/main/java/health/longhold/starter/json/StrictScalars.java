package health.longhold.starter.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleDeserializers;

/**
 * Texts and times in one form only. Times are RFC 3339 text, where Jackson would also take numbers
 * and lists. Texts hold no NUL character: PostgreSQL cannot keep it and would refuse it only in a
 * projection, long after the caller has gone.
 */
final class StrictScalars {
  private StrictScalars() {}

  static SimpleDeserializers deserializers() {
    return new SimpleDeserializers()
        .addDeserializer(String.class, new Text())
        .addDeserializer(Instant.class, new Time())
        .addDeserializer(LocalDate.class, new Day());
  }

  /** One JSON string to one value; any other token is a mismatch. */
  private abstract static class FromText<T> extends StdScalarDeserializer<T> {
    FromText(Class<T> type) {
      super(type);
    }

    @Override
    @SuppressWarnings("unchecked") // a problem handler answers with the type asked for
    public T deserialize(JsonParser in, DeserializationContext context) {
      if (!in.hasToken(JsonToken.VALUE_STRING)) {
        return (T) context.handleUnexpectedToken(getValueType(context), in);
      }
      String text = in.getString();
      try {
        return read(text);
      } catch (DateTimeException | IllegalArgumentException e) {
        throw context.weirdStringException(text, handledType(), String.valueOf(e.getMessage()));
      }
    }

    abstract T read(String text);
  }

  private static final class Text extends FromText<String> {
    Text() {
      super(String.class);
    }

    @Override
    String read(String text) {
      if (text.indexOf('\0') >= 0) {
        throw new IllegalArgumentException("holds a NUL character");
      }
      return text;
    }
  }

  private static final class Time extends FromText<Instant> {
    Time() {
      super(Instant.class);
    }

    @Override
    Instant read(String text) {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from);
    }
  }

  private static final class Day extends FromText<LocalDate> {
    Day() {
      super(LocalDate.class);
    }

    @Override
    LocalDate read(String text) {
      return LocalDate.parse(text);
    }
  }
}
