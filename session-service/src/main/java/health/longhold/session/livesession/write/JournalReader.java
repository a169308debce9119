package health.longhold.session.livesession.write;

import health.longhold.session.livesession.domain.EntryForm;
import health.longhold.session.livesession.domain.SubmittedEntry;
import health.longhold.session.livesession.domain.SubmittedEntry.Illegible;
import health.longhold.session.livesession.domain.SubmittedEntry.Legible;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the entries of a batch one by one, so that a broken one stands alone. Fields we do not know
 * are ignored: a newer player may send them.
 */
@Component
class JournalReader {
  private final JsonMapper json;

  JournalReader(JsonMapper json) {
    this.json = json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  }

  List<SubmittedEntry> read(JsonNode entries) {
    List<SubmittedEntry> read = new ArrayList<>();
    for (JsonNode entry : entries) {
      read.add(read(read.size(), entry));
    }
    return read;
  }

  private SubmittedEntry read(int index, JsonNode entry) {
    String digest = digest(entry.toString());
    if (!entry.isObject()) {
      return new Illegible(index, digest, null, "entry");
    }
    try {
      return new Legible(index, digest, json.treeToValue(entry, EntryForm.class));
    } catch (JacksonException wrongType) {
      return new Illegible(index, digest, seq(entry), path(wrongType));
    }
  }

  private static @Nullable Integer seq(JsonNode entry) {
    JsonNode seq = entry.path("seq");
    return seq.isInt() ? (Integer) seq.intValue() : null;
  }

  private static String path(JacksonException wrongType) {
    return wrongType.getPath().stream()
        .map(JacksonException.Reference::getPropertyName)
        .collect(Collectors.joining("."));
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible); // every Java platform has SHA-256
    }
  }
}
