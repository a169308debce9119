package health.longhold.starter.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Goes along every chain and compares it with its entries. */
final class AuditVerification {
  private final AuditSeals seals;
  private final SealKey key;
  private final AuditSealing sealing;

  AuditVerification(AuditSeals seals, SealKey key, AuditSealing sealing) {
    this.seals = seals;
    this.key = key;
    this.sealing = sealing;
  }

  /**
   * Verifies all tenants of the service.
   *
   * @param known seals that must be there, besides those this node has added
   */
  Map<String, Verified> verify(Collection<Anchor> known) {
    // before the chains are read: they only grow
    List<Anchor> anchors =
        Stream.concat(known.stream(), sealing.newest().values().stream()).toList();
    TreeSet<String> tenants = new TreeSet<>(seals.tenants());
    anchors.forEach(anchor -> tenants.add(anchor.tenant()));
    Map<String, Verified> verified = new TreeMap<>();
    for (String tenant : tenants) {
      List<Anchor> ofTenant =
          anchors.stream().filter(anchor -> anchor.tenant().equals(tenant)).toList();
      verified.put(tenant, new ChainWalk(seals, key, tenant, ofTenant).walk());
    }
    return verified;
  }
}
