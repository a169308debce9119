package health.longhold.progress.consent.domain;

import health.longhold.kernel.ConsentId;
import health.longhold.kernel.ConsentPurpose;
import health.longhold.kernel.DataClass;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.RecipientId;
import java.time.Instant;
import java.util.List;

/** What a member allowed, and took back. */
public sealed interface ConsentEvent {

  MemberId memberId();

  ConsentId consentId();

  /**
   * A member lets {@code recipient} have these classes of data for this purpose, from {@code
   * grantedAt} and before {@code until}; classes in the order of their enum, each once.
   */
  record ConsentGranted(
      MemberId memberId,
      ConsentId consentId,
      ConsentPurpose purpose,
      RecipientId recipient,
      List<DataClass> dataClasses,
      Instant grantedAt,
      Instant until)
      implements ConsentEvent {

    public ConsentGranted {
      dataClasses = List.copyOf(dataClasses);
    }
  }

  /** A member took a consent back; {@code at} is never before it was given. */
  record ConsentWithdrawn(MemberId memberId, ConsentId consentId, RecipientId recipient, Instant at)
      implements ConsentEvent {}
}
