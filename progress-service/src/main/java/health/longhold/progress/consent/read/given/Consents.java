package health.longhold.progress.consent.read.given;

import health.longhold.kernel.ConsentPurpose;
import health.longhold.kernel.DataClass;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.RecipientId;
import health.longhold.progress.Current;
import health.longhold.progress.Histories;
import health.longhold.progress.consent.domain.Consent;
import health.longhold.progress.consent.domain.ConsentDecider;
import health.longhold.progress.consent.domain.ConsentEvent;
import health.longhold.progress.consent.domain.GivenConsents;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Whether somebody may have a member's data now. Asks the history and not the rows, so that a
 * withdrawal holds from the moment it was answered.
 */
@Component
public class Consents {
  private final Histories histories;
  private final InstantSource clock;

  Consents(Histories histories, InstantSource clock) {
    this.histories = histories;
    this.clock = clock;
  }

  /** Where a member's consents are kept. */
  public static String aggregateId(MemberId memberId) {
    return "consent-" + memberId;
  }

  /** What the member has allowed whom, as it stands now, the newest first. */
  public List<ConsentView> all(MemberId memberId) {
    Instant now = clock.instant();
    return histories
        .current(
            aggregateId(memberId), ConsentEvent.class, GivenConsents.NONE, ConsentDecider::evolve)
        .map(current -> current.state().byId().values())
        .orElseGet(List::of)
        .stream()
        .map(consent -> ConsentView.of(consent, now))
        .sorted(Comparator.comparing(ConsentView::grantedAt).reversed())
        .toList();
  }

  /**
   * Whether the member of the current actor's programme lets the recipient have this class of data
   * for this purpose at this moment; false without any consent.
   */
  public boolean covers(
      MemberId memberId, RecipientId recipient, ConsentPurpose purpose, DataClass dataClass) {
    return histories
        .current(
            aggregateId(memberId), ConsentEvent.class, GivenConsents.NONE, ConsentDecider::evolve)
        .map(Current<GivenConsents>::state)
        .filter(
            given ->
                given.cover(new Consent.Request(recipient, purpose, dataClass), clock.instant()))
        .isPresent();
  }
}
