package health.longhold.starter.audit;

import health.longhold.starter.audit.AuditSeals.Horizon;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals what has been recorded. Several nodes may do so at once: a tenant's chain is locked while a
 * seal is added to it, and every entry up to the horizon is in exactly one seal.
 */
final class AuditSealing {
  private static final Logger log = LoggerFactory.getLogger(AuditSealing.class);
  private static final int LARGEST_SEAL = 5_000;

  private final AuditSeals seals;
  private final SealKey key;
  private final TransactionTemplate transaction;
  private final Map<String, Anchor> newest = new ConcurrentHashMap<>();

  AuditSealing(AuditSeals seals, SealKey key, PlatformTransactionManager transactions) {
    this.seals = seals;
    this.key = key;
    transaction = new TransactionTemplate(transactions);
  }

  /** The newest seal this node has added to each chain: kept where nobody who has the tables is. */
  Map<String, Anchor> newest() {
    return Map.copyOf(newest);
  }

  void seal() {
    List<String> tenants = seals.unsealed();
    if (tenants.isEmpty()) {
      return;
    }
    // asked anew before sealing, and let go at once: those who record wait meanwhile
    Horizon horizon = inTransaction(seals::horizon);
    for (String tenant : tenants) {
      Optional<AuditSeal> added;
      do {
        added = inTransaction(() -> sealNext(tenant, horizon));
        added.ifPresent(this::publish);
      } while (added.isPresent() && added.get().lastId() < horizon.id());
    }
  }

  private Optional<AuditSeal> sealNext(String tenant, Horizon horizon) {
    seals.lockChain(tenant);
    Optional<AuditSeal> last = seals.newest(tenant);
    List<AuditEntry> entries =
        seals.entries(tenant, last.map(AuditSeal::lastId).orElse(0L), horizon.id(), LARGEST_SEAL);
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    AuditSeal open =
        new AuditSeal(
            tenant,
            last.map(AuditSeal::number).orElse(0L) + 1,
            horizon.at(),
            entries.stream().map(AuditEntry::id).toList(),
            macs(tenant, entries),
            last.map(AuditSeal::mac).orElse(new byte[SealKey.MAC_LENGTH]),
            new byte[0]);
    AuditSeal seal = open.with(key.of(open));
    seals.add(seal);
    return Optional.of(seal);
  }

  private byte[] macs(String tenant, List<AuditEntry> entries) {
    ByteArrayOutputStream macs = new ByteArrayOutputStream();
    entries.forEach(entry -> macs.writeBytes(key.of(tenant, entry)));
    return macs.toByteArray();
  }

  // out of the database, so that a chain cut off there shows
  private void publish(AuditSeal seal) {
    Anchor anchor = new Anchor(seal.tenant(), seal.number(), seal.macText());
    newest.merge(
        seal.tenant(), anchor, (known, added) -> added.number() > known.number() ? added : known);
    log.info("audit seal {} of {}: {}", seal.number(), seal.tenant(), seal.macText());
  }

  private <T> T inTransaction(Supplier<T> work) {
    T done = transaction.execute(_ -> work.get());
    return Objects.requireNonNull(done);
  }
}
