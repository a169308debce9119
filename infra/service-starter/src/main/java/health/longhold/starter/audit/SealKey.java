package health.longhold.starter.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Computes the MACs (HMAC-SHA-256) of entries and seals. Every text stands behind its length, so
 * that no two entries have the same bytes; service and tenant are among them, so that none can pass
 * for another's.
 */
final class SealKey {
  static final int MAC_LENGTH = 32;

  private static final String ALGORITHM = "HmacSHA256";
  private static final int ABSENT = -1;

  private final String service;
  private final SecretKeySpec key;

  SealKey(String service, String base64) {
    this.service = service;
    key = new SecretKeySpec(Base64.getDecoder().decode(base64), ALGORITHM);
  }

  byte[] of(String tenant, AuditEntry entry) {
    return mac(
        bytes -> {
          start(bytes, "longhold.audit.entry.v1", tenant);
          bytes.writeLong(entry.id());
          time(bytes, entry.at());
          text(bytes, entry.who());
          text(bytes, entry.roles());
          text(bytes, entry.what());
          text(bytes, entry.whose() == null ? null : entry.whose().toString());
          text(bytes, entry.outcome());
          bytes.writeInt(entry.status() == null ? ABSENT : entry.status());
          text(bytes, entry.why());
          text(bytes, entry.purpose());
          text(bytes, entry.origin());
          text(bytes, entry.traceId());
        });
  }

  byte[] of(AuditSeal seal) {
    return mac(
        bytes -> {
          start(bytes, "longhold.audit.seal.v1", seal.tenant());
          bytes.writeLong(seal.number());
          time(bytes, seal.sealedAt());
          bytes.write(seal.previous());
          ids(bytes, seal.ids());
          bytes.write(seal.entryMacs());
        });
  }

  private void start(DataOutputStream bytes, String kind, String tenant) throws IOException {
    text(bytes, kind);
    text(bytes, service);
    text(bytes, tenant);
  }

  private static void ids(DataOutputStream bytes, List<Long> ids) throws IOException {
    bytes.writeInt(ids.size());
    for (long id : ids) {
      bytes.writeLong(id);
    }
  }

  private static void time(DataOutputStream bytes, Instant at) throws IOException {
    bytes.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, at));
  }

  private static void text(DataOutputStream bytes, @Nullable String text) throws IOException {
    if (text == null) {
      bytes.writeInt(ABSENT);
      return;
    }
    byte[] utf8 = text.getBytes(UTF_8);
    bytes.writeInt(utf8.length);
    bytes.write(utf8);
  }

  private byte[] mac(Canonical canonical) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      canonical.write(new DataOutputStream(bytes));
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  @FunctionalInterface
  private interface Canonical {
    void write(DataOutputStream bytes) throws IOException;
  }
}
