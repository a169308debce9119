package health.longhold.progress.consent.domain;

import health.longhold.kernel.ConsentPurpose;
import health.longhold.kernel.DataClass;
import health.longhold.kernel.RecipientId;
import health.longhold.progress.consent.domain.ConsentEvent.ConsentGranted;
import java.time.Instant;

/** One consent a member gave. */
public sealed interface Consent {

  ConsentGranted granted();

  /** Where the consent stands at a moment. */
  Standing standing(Instant now);

  /** Whether the recipient may have data of this class for this purpose at a moment. */
  default boolean covers(Request request, Instant now) {
    return standing(now) == Standing.ACTIVE
        && !now.isBefore(granted().grantedAt())
        && granted().recipient().equals(request.recipient())
        && granted().purpose() == request.purpose()
        && granted().dataClasses().contains(request.dataClass());
  }

  /** Given, and not taken back. */
  record Given(ConsentGranted granted) implements Consent {
    @Override
    public Standing standing(Instant now) {
      return now.isBefore(granted.until()) ? Standing.ACTIVE : Standing.EXPIRED;
    }
  }

  /** Taken back, before its end or after. */
  record Withdrawn(ConsentGranted granted, Instant at) implements Consent {
    @Override
    public Standing standing(Instant now) {
      return Standing.WITHDRAWN;
    }
  }

  /** Whether a consent allows anything. */
  enum Standing {
    ACTIVE,
    EXPIRED,
    WITHDRAWN
  }

  /** What somebody wants to have, and for what. */
  record Request(RecipientId recipient, ConsentPurpose purpose, DataClass dataClass) {}
}
