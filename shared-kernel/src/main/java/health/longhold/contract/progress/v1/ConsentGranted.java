package health.longhold.contract.progress.v1;

import health.longhold.kernel.ConsentId;
import health.longhold.kernel.ConsentPurpose;
import health.longhold.kernel.DataClass;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.RecipientId;
import java.time.Instant;
import java.util.List;

/**
 * A member lets {@code recipient} have these classes of data for this purpose, from {@code
 * grantedAt} and before {@code until}, unless {@link ConsentWithdrawn} ends it earlier.
 */
public record ConsentGranted(
    MemberId memberId,
    ConsentId consentId,
    ConsentPurpose purpose,
    RecipientId recipient,
    List<DataClass> dataClasses,
    Instant grantedAt,
    Instant until) {
  public ConsentGranted {
    dataClasses = List.copyOf(dataClasses);
  }
}
