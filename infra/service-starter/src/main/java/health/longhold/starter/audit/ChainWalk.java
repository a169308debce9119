package health.longhold.starter.audit;

import health.longhold.starter.audit.Verified.Fault;
import health.longhold.starter.audit.Verified.Kind;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One walk along one tenant's chain, from its first seal to its last. */
final class ChainWalk {
  private static final int MOST_FAULTS = 100;

  /** How far the database's clock may have been put back without anybody having tampered. */
  private static final Duration CLOCK_STEP = Duration.ofMinutes(1);

  private final AuditSeals seals;
  private final SealKey key;
  private final String tenant;
  private final List<Anchor> anchors;
  private final Set<Anchor> met = new HashSet<>();
  private final List<Fault> faults = new ArrayList<>();

  private long number;
  private long count;
  private long entries;
  private long lastId = Long.MIN_VALUE;
  private byte[] mac = new byte[SealKey.MAC_LENGTH];
  private Instant sealedAt = Instant.MIN;
  private Instant earliest = Instant.MIN;

  ChainWalk(AuditSeals seals, SealKey key, String tenant, List<Anchor> anchors) {
    this.seals = seals;
    this.key = key;
    this.tenant = tenant;
    this.anchors = anchors;
  }

  Verified walk() {
    @Nullable String newest = null;
    Optional<AuditSeal> next = seals.after(tenant, 0);
    while (next.isPresent()) {
      AuditSeal seal = next.get();
      visit(seal);
      newest = "%s:%d:%s".formatted(tenant, seal.number(), seal.macText());
      next = seals.after(tenant, seal.number());
    }
    for (Anchor anchor : anchors) {
      if (!met.contains(anchor)) {
        found(Kind.SEALS_CUT_OFF, anchor.number(), null);
      }
    }
    return new Verified(entries, count, seals.countBeyond(tenant, lastId), newest, faults);
  }

  private void visit(AuditSeal seal) {
    count++;
    boolean gap = seal.number() != number + 1;
    if (gap) {
      found(Kind.SEAL_MISSING, number + 1, null);
    } else if (!MessageDigest.isEqual(seal.previous(), mac)) {
      found(Kind.SEAL_OUT_OF_LINE, seal.number(), null);
    }
    if (!seal.isWhole() || !MessageDigest.isEqual(key.of(seal), seal.mac())) {
      found(Kind.SEAL_CHANGED, seal.number(), null);
    }
    if (!seal.sealedAt().equals(sealedAt)) {
      // seals of one moment share the entries before it
      earliest = sealedAt.equals(Instant.MIN) ? sealedAt : sealedAt.minus(CLOCK_STEP);
      sealedAt = seal.sealedAt();
    }
    if (seal.isWhole()) {
      compare(seal, gap ? Math.max(lastId, seal.firstId() - 1) : lastId);
      lastId = Math.max(lastId, seal.lastId());
    }
    number = seal.number();
    mac = seal.mac();
    anchors.stream()
        .filter(anchor -> anchor.number() == seal.number() && anchor.mac().equals(seal.macText()))
        .forEach(met::add);
  }

  private void compare(AuditSeal seal, long beyond) {
    Map<Long, byte[]> expected = new HashMap<>();
    for (int i = 0; i < seal.ids().size(); i++) {
      expected.put(seal.ids().get(i), seal.entryMac(i));
    }
    int limit = seal.ids().size() + MOST_FAULTS;
    for (AuditEntry entry : seals.entries(tenant, beyond, seal.lastId(), limit)) {
      byte[] sealed = expected.remove(entry.id());
      if (sealed == null) {
        found(Kind.ENTRY_ADDED, seal.number(), entry.id());
      } else if (!MessageDigest.isEqual(sealed, key.of(tenant, entry))) {
        found(Kind.ENTRY_CHANGED, seal.number(), entry.id());
      } else if (entry.at().isBefore(earliest)
          || entry.at().isAfter(seal.sealedAt().plus(CLOCK_STEP))) {
        found(Kind.ENTRY_MISDATED, seal.number(), entry.id());
      }
    }
    entries += seal.ids().size() - expected.size();
    expected.keySet().stream()
        .sorted()
        .forEach(missing -> found(Kind.ENTRY_MISSING, seal.number(), missing));
  }

  private void found(Kind kind, long seal, @Nullable Long entry) {
    if (faults.size() < MOST_FAULTS) {
      faults.add(new Fault(kind, seal, entry));
    }
  }
}
