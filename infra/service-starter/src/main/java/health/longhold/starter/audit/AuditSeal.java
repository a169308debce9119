package health.longhold.starter.audit;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * One link of a tenant's chain.
 *
 * @param number 1, 2, 3 and so on
 * @param ids of its entries, ascending
 * @param entryMacs of the same entries, one after the other
 * @param previous the MAC of the seal before, zeros for the first
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
record AuditSeal(
    String tenant,
    long number,
    Instant sealedAt,
    List<Long> ids,
    byte[] entryMacs,
    byte[] previous,
    byte[] mac) {
  AuditSeal {
    ids = List.copyOf(ids);
  }

  AuditSeal with(byte[] computed) {
    return new AuditSeal(tenant, number, sealedAt, ids, entryMacs, previous, computed);
  }

  long firstId() {
    return ids.getFirst();
  }

  long lastId() {
    return ids.getLast();
  }

  byte[] entryMac(int index) {
    return Arrays.copyOfRange(
        entryMacs, index * SealKey.MAC_LENGTH, (index + 1) * SealKey.MAC_LENGTH);
  }

  /** Whether it has a MAC for each of its entries, and any. */
  boolean isWhole() {
    return !ids.isEmpty() && entryMacs.length == ids.size() * SealKey.MAC_LENGTH;
  }

  String macText() {
    return HexFormat.of().formatHex(mac);
  }
}
