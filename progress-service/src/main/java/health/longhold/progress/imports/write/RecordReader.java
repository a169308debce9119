package health.longhold.progress.imports.write;

import static java.util.stream.Collectors.joining;

import health.longhold.progress.imports.domain.PastRecord;
import health.longhold.starter.web.FieldError;
import health.longhold.starter.web.JsonFaults;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Turns a line into a record, or says what is wrong with it. */
@Component
class RecordReader {
  private final JsonMapper json;
  private final JsonMapper canonical =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  RecordReader(JsonMapper json) {
    this.json = json;
  }

  /** What a line held. */
  sealed interface Reading {
    /** A record, and the digest of its content whatever its spacing and the order of its fields. */
    record Taken(PastRecord past, String digest) implements Reading {}

    /** No record; {@code id} is given when at least that could be read. */
    record Refused(@Nullable UUID id, List<FieldError> errors) implements Reading {
      public Refused {
        errors = List.copyOf(errors);
      }
    }
  }

  Reading read(String line) {
    UUID id = null;
    try {
      JsonNode tree = json.readTree(line);
      id = idOf(tree);
      RecordLine.Type type = typeOf(tree);
      if (type == null) {
        return refused(id, new FieldError("type", "is no type of record", types()));
      }
      return new Reading.Taken(json.treeToValue(tree, type.form()).toDomain(), digest(tree));
    } catch (JacksonException fault) {
      return new Reading.Refused(id, JsonFaults.fieldsOf(fault));
    }
  }

  private static Reading refused(@Nullable UUID id, FieldError error) {
    return new Reading.Refused(id, List.of(error));
  }

  private static @Nullable UUID idOf(JsonNode tree) {
    try {
      return UUID.fromString(tree.path("id").asString(""));
    } catch (IllegalArgumentException noId) {
      return null;
    }
  }

  private static RecordLine.@Nullable Type typeOf(JsonNode tree) {
    String spelling = tree.path("type").asString("");
    return Arrays.stream(RecordLine.Type.values())
        .filter(type -> type.spelling().equals(spelling))
        .findFirst()
        .orElse(null);
  }

  private static String types() {
    return Arrays.stream(RecordLine.Type.values())
        .map(RecordLine.Type::spelling)
        .collect(joining(", "));
  }

  private String digest(JsonNode tree) {
    byte[] content = canonical.writeValueAsBytes(canonical.treeToValue(tree, Object.class));
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
