package health.longhold.contract.progress.v1;

import health.longhold.kernel.ConsentId;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.RecipientId;
import java.time.Instant;

/** A member took a consent back: nothing more goes to the recipient on its ground. */
public record ConsentWithdrawn(
    MemberId memberId, ConsentId consentId, RecipientId recipient, Instant at) {}
