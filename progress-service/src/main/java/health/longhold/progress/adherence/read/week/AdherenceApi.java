package health.longhold.progress.adherence.read.week;

import health.longhold.kernel.Actor;
import health.longhold.kernel.CohortTag;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Role;
import health.longhold.progress.member.read.current.CurrentMembers;
import health.longhold.starter.access.Permitted;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Adherence of one member to those who care for them, of a cohort to those who run a programme. */
@RestController
class AdherenceApi {
  private final AdherenceWeeks weeks;
  private final CurrentMembers members;
  private final InstantSource clock;

  AdherenceApi(AdherenceWeeks weeks, CurrentMembers members, InstantSource clock) {
    this.weeks = weeks;
    this.members = members;
    this.clock = clock;
  }

  /**
   * Answers a member's adherence by ISO week, in sessions and hold-seconds, oldest first. The
   * fractions {@code frequency} and {@code dose} are absent where there is nothing to divide by.
   */
  @GetMapping("/api/members/{memberId}/adherence")
  @Permitted(value = Role.CLINICIAN, self = true)
  MemberAdherence ofMember(@PathVariable MemberId memberId, Actor actor) {
    members.enrolled(memberId);
    return new MemberAdherence(memberId, weeks.ofMember(actor.tenant().value(), memberId, today()));
  }

  /**
   * Answers a cohort's adherence by ISO week, oldest first. A week is {@code suppressed}, without
   * any figure, when fewer than 11 of the cohort's members had a plan in force, or 1 to 10 of the
   * programme's others. A tag nobody bears has no weeks.
   */
  @GetMapping("/api/cohorts/{tag}/adherence")
  @Permitted(Role.PROGRAMME_MANAGER)
  CohortAdherence ofCohort(@PathVariable CohortTag tag, Actor actor) {
    return new CohortAdherence(tag, weeks.ofCohort(actor.tenant().value(), tag, today()));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
