package health.longhold.progress.adherence.read.week;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.longhold.kernel.AgeBand;
import health.longhold.kernel.CohortTag;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.PlanId;
import health.longhold.kernel.SessionId;
import health.longhold.progress.Happened;
import health.longhold.progress.ProgressIT;
import health.longhold.progress.Trained;
import health.longhold.progress.member.domain.MemberEvent.MemberDetailsChanged;
import health.longhold.progress.member.domain.MemberEvent.MemberEnrolled;
import health.longhold.progress.plan.domain.MissingMorning;
import health.longhold.progress.plan.domain.PlanEvent.PlanAccepted;
import health.longhold.progress.plan.domain.PlanEvent.PlanPaused;
import health.longhold.progress.plan.domain.PlanEvent.PlanResumed;
import health.longhold.progress.progression.domain.ProgressionEvent.SessionAssessed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AdherenceProjectionIT extends ProgressIT {
  private static final LocalDate TODAY = LocalDate.parse("2026-10-16");

  @Autowired EventStore store;
  @Autowired AdherenceWeeks weeks;

  private final String tenant = "programme-" + UUID.randomUUID();
  private Happened happened;

  @BeforeEach
  void someProgramme() {
    happened = new Happened(store, tenant);
  }

  @Test
  void a_plan_accepted_on_a_wednesday_at_three_a_week_asks_two_of_its_first_week() {
    MemberId member = new MemberId(UUID.randomUUID());
    accepted(member, 1, 3, "2026-10-07T10:00:00Z");

    assertThat(agreed(member, 2)).containsExactly("2026-W41: 2", "2026-W42: 3");
  }

  @Test
  void a_version_counts_from_its_own_acceptance_and_rewrites_no_week_before() {
    MemberId member = new MemberId(UUID.randomUUID());
    accepted(member, 1, 3, "2026-09-28T10:00:00Z");
    accepted(member, 2, 5, "2026-10-05T10:00:00Z");

    assertThat(agreed(member, 3)).containsExactly("2026-W40: 3", "2026-W41: 5", "2026-W42: 5");
  }

  @Test
  void nothing_is_agreed_while_a_plan_rests() {
    MemberId member = new MemberId(UUID.randomUUID());
    PlanId plan = accepted(member, 1, 7, "2026-09-28T10:00:00Z");
    happened.to(
        "plan-" + plan,
        new PlanPaused(member, plan, Instant.parse("2026-10-02T10:00:00Z")),
        new PlanResumed(member, plan, Instant.parse("2026-10-14T10:00:00Z")));

    assertThat(agreed(member, 2)).containsExactly("2026-W40: 4", "2026-W42: 5");
  }

  @Test
  void days_are_the_member_s_own() {
    MemberId member = new MemberId(UUID.randomUUID());
    accepted(member, 1, 7, "2026-10-11T19:00:00Z");

    assertThat(agreed(member, 1)).containsExactly("2026-W42: 7");
  }

  @Test
  void a_cohort_s_week_is_suppressed_below_eleven_members_and_shown_from_there_on() {
    CohortTag tag = new CohortTag("site-a");
    for (int i = 0; i < 11; i++) {
      MemberId member = enrolled(tag);
      accepted(member, 1, 3, i == 0 ? "2026-10-12T10:00:00Z" : "2026-10-05T10:00:00Z");
    }

    await()
        .atMost(20, SECONDS)
        .until(
            () -> weeks.ofCohort(tenant, tag, TODAY),
            last -> last.size() == 2 && !last.getLast().suppressed());
    List<CohortAdherence.Week> found = weeks.ofCohort(tenant, tag, TODAY);
    assertThat(found.getFirst()).isEqualTo(CohortAdherence.Week.suppressed("2026-W41"));
    assertThat(found.getLast().members()).isEqualTo(11);
    assertThat(found.getLast().sessionsAgreed()).isEqualTo(33);
    assertThat(weeks.ofCohort(tenant, new CohortTag("age-18-to-54"), TODAY)).isEqualTo(found);
  }

  @Test
  void a_cohort_is_not_shown_when_the_few_others_could_be_told_by_taking_it_from_everybody() {
    CohortTag most = new CohortTag("site-a");
    for (int i = 0; i < 12; i++) {
      accepted(enrolled(i == 0 ? new CohortTag("site-b") : most), 1, 3, "2026-10-05T10:00:00Z");
    }

    await()
        .atMost(20, SECONDS)
        .until(
            () -> weeks.ofProgramme(tenant, TODAY),
            last -> !last.isEmpty() && Objects.equals(last.getLast().members(), 12));
    assertThat(weeks.ofCohort(tenant, most, TODAY))
        .isNotEmpty()
        .allSatisfy(week -> assertThat(week.suppressed()).isTrue());
  }

  @Test
  void a_member_who_moves_takes_their_weeks_along() {
    CohortTag here = new CohortTag("site-a");
    CohortTag there = new CohortTag("site-b");
    MemberId member = enrolled(here);
    accepted(member, 1, 3, "2026-10-12T10:00:00Z");
    happened.to(
        "member-" + member,
        new MemberDetailsChanged(
            member,
            List.of(there),
            AgeBand.FROM_18,
            "Asia/Kolkata",
            true,
            Instant.parse("2026-10-13T10:00:00Z")));

    await().atMost(20, SECONDS).until(() -> weeks.ofCohort(tenant, there, TODAY).size() == 1);
    assertThat(weeks.ofCohort(tenant, here, TODAY)).isEmpty();
  }

  @Test
  void frequency_and_dose_are_kept_apart() {
    MemberId member = new MemberId(UUID.randomUUID());
    PlanId plan = accepted(member, 1, 3, "2026-10-12T10:00:00Z");
    happened.to("progression-" + member, trained(member, plan, 1, 20.0, 10.0));

    AdherenceWeek week = awaitWeek(member, 1);
    assertThat(week.sessionsAgreed()).isEqualTo(3);
    assertThat(week.frequency()).isEqualTo(0.333);
    assertThat(week.secondsDone()).isEqualTo(30);
    assertThat(week.secondsPrescribed()).isEqualTo(40);
    assertThat(week.dose()).isEqualTo(0.75);
  }

  @Test
  void a_correction_replaces_and_never_doubles_and_an_old_revision_changes_nothing() {
    MemberId member = new MemberId(UUID.randomUUID());
    PlanId plan = accepted(member, 1, 3, "2026-10-12T10:00:00Z");
    SessionId session = new SessionId(UUID.randomUUID());
    LocalDate day = LocalDate.parse("2026-10-13");
    happened.to(
        "progression-" + member,
        Trained.session(member, plan, session, 1, day, 20.0, 20.0),
        Trained.session(member, plan, session, 3, day, 20.0, 5.0),
        Trained.session(member, plan, session, 2, day, 20.0, 20.0),
        trained(member, plan, 1, 20.0));

    AdherenceWeek week = awaitWeek(member, 2);
    assertThat(week.secondsDone()).isEqualTo(45);
    assertThat(week.secondsPrescribed()).isEqualTo(60);
  }

  @Test
  void a_session_under_a_plan_never_accepted_counts_nowhere() {
    MemberId member = new MemberId(UUID.randomUUID());
    PlanId plan = accepted(member, 1, 3, "2026-10-12T10:00:00Z");
    happened.to(
        "progression-" + member,
        trained(member, new PlanId(UUID.randomUUID()), 1, 20.0),
        trained(member, plan, 1, 20.0));

    assertThat(awaitWeek(member, 1).secondsPrescribed()).isEqualTo(20);
  }

  @Test
  void a_session_without_a_single_hold_is_not_done() {
    MemberId member = new MemberId(UUID.randomUUID());
    PlanId plan = accepted(member, 1, 3, "2026-10-12T10:00:00Z");
    happened.to(
        "progression-" + member,
        trained(member, plan, 1, (Double) null),
        trained(member, plan, 1, 20.0));

    AdherenceWeek week = awaitWeek(member, 1);
    assertThat(week.dose()).isEqualTo(0.5);
  }

  private static SessionAssessed trained(
      MemberId member, PlanId plan, int revision, @Nullable Double... holds) {
    SessionId session = new SessionId(UUID.randomUUID());
    return Trained.session(member, plan, session, revision, LocalDate.parse("2026-10-13"), holds);
  }

  private AdherenceWeek awaitWeek(MemberId member, int sessions) {
    return await()
        .atMost(20, SECONDS)
        .until(
            () -> weeks.ofMember(tenant, member, TODAY),
            found -> found.size() == 1 && found.getFirst().sessionsDone() == sessions)
        .getFirst();
  }

  private MemberId enrolled(CohortTag tag) {
    MemberId member = new MemberId(UUID.randomUUID());
    happened.to(
        "member-" + member,
        new MemberEnrolled(
            member,
            List.of(tag),
            AgeBand.FROM_18,
            "Asia/Kolkata",
            true,
            Instant.parse("2026-09-01T10:00:00Z")));
    return member;
  }

  private List<String> agreed(MemberId member, int count) {
    await().atMost(20, SECONDS).until(() -> weeks.ofMember(tenant, member, TODAY).size() == count);
    return weeks.ofMember(tenant, member, TODAY).stream()
        .map(week -> week.week() + ": " + week.sessionsAgreed())
        .toList();
  }

  private PlanId accepted(MemberId member, int version, int perWeek, String at) {
    PlanId plan = new PlanId(UUID.randomUUID());
    happened.to(
        "plan-" + plan,
        new PlanAccepted(
            member,
            plan,
            version,
            perWeek,
            List.of(),
            List.of(),
            "gradual-hold@1",
            true,
            MissingMorning.LAPSE,
            AgeBand.FROM_18,
            "Asia/Kolkata",
            Instant.parse(at),
            false));
    return plan;
  }
}
