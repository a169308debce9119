package health.longhold.progress.consent.read.given;

import health.longhold.kernel.ConsentId;
import health.longhold.kernel.ConsentPurpose;
import health.longhold.kernel.DataClass;
import health.longhold.kernel.RecipientId;
import health.longhold.progress.consent.domain.Consent;
import health.longhold.progress.consent.domain.Consent.Given;
import health.longhold.progress.consent.domain.Consent.Standing;
import health.longhold.progress.consent.domain.Consent.Withdrawn;
import health.longhold.progress.consent.domain.ConsentEvent.ConsentGranted;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One consent; {@code state} is judged at the moment of the answer, {@code purposeOfUse} is the
 * purpose's HL7 v3 code.
 */
public record ConsentView(
    ConsentId consentId,
    Standing state,
    ConsentPurpose purpose,
    String purposeOfUse,
    RecipientId recipient,
    List<DataClass> dataClasses,
    Instant grantedAt,
    Instant until,
    @Nullable Instant withdrawnAt) {

  public ConsentView {
    dataClasses = List.copyOf(dataClasses);
  }

  /** The consent as it stands at a moment. */
  public static ConsentView of(Consent consent, Instant now) {
    ConsentGranted granted = consent.granted();
    return new ConsentView(
        granted.consentId(),
        consent.standing(now),
        granted.purpose(),
        granted.purpose().code(),
        granted.recipient(),
        granted.dataClasses(),
        granted.grantedAt(),
        granted.until(),
        switch (consent) {
          case Given _ -> null;
          case Withdrawn withdrawn -> withdrawn.at();
        });
  }
}
