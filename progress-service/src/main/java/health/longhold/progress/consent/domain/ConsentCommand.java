package health.longhold.progress.consent.domain;

import health.longhold.kernel.ConsentId;
import health.longhold.kernel.ConsentPurpose;
import health.longhold.kernel.DataClass;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.RecipientId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a member can say about others having their data. */
public sealed interface ConsentCommand {

  MemberId memberId();

  ConsentId consentId();

  /**
   * Allows a recipient to have data, before {@code until}: after {@code at}, at most {@code
   * longest} later, and exactly that much when not given. Safe to repeat.
   */
  record GrantConsent(
      MemberId memberId,
      ConsentId consentId,
      ConsentPurpose purpose,
      RecipientId recipient,
      List<DataClass> dataClasses,
      Instant at,
      @Nullable Instant until,
      Duration longest)
      implements ConsentCommand {

    public GrantConsent {
      dataClasses = List.copyOf(dataClasses);
    }
  }

  /** Takes a consent back; safe to repeat, the first time counts. */
  record WithdrawConsent(MemberId memberId, ConsentId consentId, Instant at)
      implements ConsentCommand {}
}
