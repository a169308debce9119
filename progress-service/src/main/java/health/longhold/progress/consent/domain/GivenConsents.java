package health.longhold.progress.consent.domain;

import health.longhold.kernel.ConsentId;
import java.time.Instant;
import java.util.Map;

/** Every consent a member ever gave, by id. */
public record GivenConsents(Map<ConsentId, Consent> byId) {
  public static final GivenConsents NONE = new GivenConsents(Map.of());

  public GivenConsents {
    byId = Map.copyOf(byId);
  }

  /** Whether any of them lets the recipient have this at a moment. */
  public boolean cover(Consent.Request request, Instant now) {
    return byId.values().stream().anyMatch(consent -> consent.covers(request, now));
  }
}
