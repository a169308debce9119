package health.longhold.progress.consent.read.given;

import health.longhold.kernel.Actor;
import health.longhold.kernel.MemberId;
import health.longhold.progress.member.read.current.CurrentMembers;
import health.longhold.starter.access.Permitted;
import health.longhold.starter.web.Page;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows a member what they have allowed whom, newest first; never more than one page. */
@RestController
class ConsentsApi {
  private final CurrentMembers members;
  private final ConsentRows rows;
  private final InstantSource clock;

  ConsentsApi(CurrentMembers members, ConsentRows rows, InstantSource clock) {
    this.members = members;
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * Lists the consents a member has given, newest first, ended and withdrawn ones too. All are on
   * one page.
   */
  @GetMapping("/api/members/{memberId}/consents")
  @Permitted(self = true)
  Page<ConsentView> consents(@PathVariable MemberId memberId, Actor actor) {
    members.enrolled(memberId);
    Instant now = clock.instant();
    return new Page<>(
        rows.of(actor.tenant(), memberId).stream()
            .map(consent -> ConsentView.of(consent, now))
            .toList(),
        null);
  }
}
