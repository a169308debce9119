package health.longhold.progress.careteam.domain;

import static health.longhold.progress.careteam.domain.CareTeamRejection.CLINICIAN_INVALID;
import static health.longhold.progress.careteam.domain.CareTeamRejection.NOT_ASSIGNED;
import static health.longhold.progress.careteam.domain.CareTeamRejection.PERIOD_EMPTY;
import static health.longhold.progress.careteam.domain.CareTeamRejection.PERIOD_OUT_OF_RANGE;
import static health.longhold.progress.careteam.domain.CareTeamRejection.TEAM_TOO_LARGE;
import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.kernel.DeciderSpec;
import health.longhold.kernel.MemberId;
import health.longhold.progress.careteam.domain.CareTeam.Assignment;
import health.longhold.progress.careteam.domain.CareTeamCommand.AssignClinician;
import health.longhold.progress.careteam.domain.CareTeamCommand.EndAssignment;
import health.longhold.progress.careteam.domain.CareTeamEvent.AssignmentEnded;
import health.longhold.progress.careteam.domain.CareTeamEvent.ClinicianAssigned;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CareTeamDeciderTest {
  private static final MemberId ANNA = MemberId.of("0197c000-0000-7000-8000-00000000000a");
  private static final String RAO = "dr-rao";
  private static final Instant DAY_0 = Instant.parse("2026-08-31T06:00:00Z");
  private static final Instant DAY_5 = Instant.parse("2026-09-05T06:00:00Z");
  private static final Instant DAY_9 = Instant.parse("2026-09-09T06:00:00Z");

  private final DeciderSpec<CareTeam, CareTeamCommand, CareTeamEvent> spec =
      DeciderSpec.of(CareTeam.NOBODY, CareTeamDecider::decide, CareTeamDecider::evolve);
  private final CareTeamEvent assigned = assigned(RAO, DAY_0, null, DAY_0);
  private final CareTeamEvent ended = new AssignmentEnded(ANNA, RAO, DAY_5);

  @Test
  void an_assignment_begins_now_unless_told_otherwise() {
    spec.when(assign(RAO, null, null, DAY_0)).then(assigned);
    spec.when(assign(RAO, DAY_5, DAY_9, DAY_0)).then(assigned(RAO, DAY_5, DAY_9, DAY_0));
  }

  @Test
  void the_same_again_changes_nothing() {
    spec.given(assigned).when(assign(RAO, null, null, DAY_5)).thenNothing();
    spec.given(assigned).when(assign(RAO, DAY_0, null, DAY_5)).thenNothing();
    spec.given(assigned, ended).when(end(RAO, DAY_9)).thenNothing();
    spec.given(assigned(RAO, DAY_0, DAY_5, DAY_0)).when(end(RAO, DAY_5)).thenNothing();
  }

  @Test
  void another_period_replaces_the_one_before() {
    spec.given(assigned)
        .when(assign(RAO, null, DAY_9, DAY_5))
        .then(assigned(RAO, DAY_0, DAY_9, DAY_5));
    assertThat(spec.given(assigned, assigned(RAO, DAY_5, DAY_9, DAY_0)).state().assignments())
        .containsExactly(new Assignment(RAO, DAY_5, DAY_9));
  }

  @Test
  void after_its_end_a_new_one_begins_anew() {
    spec.given(assigned, ended)
        .when(assign(RAO, null, null, DAY_9))
        .then(assigned(RAO, DAY_9, null, DAY_9));
  }

  @Test
  void one_to_come_can_begin_now() {
    spec.given(assigned(RAO, DAY_9, null, DAY_0))
        .when(assign(RAO, null, null, DAY_5))
        .then(assigned(RAO, DAY_5, null, DAY_5));
  }

  @Test
  void an_end_closes_the_period_and_keeps_the_others() {
    CareTeamEvent other = assigned("dr-lee", DAY_0, null, DAY_0);
    spec.given(assigned, other).when(end(RAO, DAY_5)).then(ended);
    CareTeam team = spec.given(assigned, other, ended).state();
    assertThat(team.of(RAO)).contains(new Assignment(RAO, DAY_0, DAY_5));
    assertThat(team.notOver(DAY_5)).containsExactly(new Assignment("dr-lee", DAY_0, null));
    assertThat(team.notOver(DAY_0)).hasSize(2);
  }

  @Test
  void one_to_come_is_over_before_it_begins() {
    CareTeam team = spec.given(assigned(RAO, DAY_9, null, DAY_0), ended).state();
    assertThat(team.of(RAO)).contains(new Assignment(RAO, DAY_5, DAY_5));
    assertThat(team.notOver(DAY_5)).isEmpty();
  }

  @Test
  void nobody_ends_what_never_was() {
    spec.given(assigned).when(end("dr-lee", DAY_5)).rejected(NOT_ASSIGNED);
  }

  @ParameterizedTest
  @CsvSource({"2026-09-05T06:00:00Z", "2026-09-04T06:00:00Z"})
  void a_period_that_ends_before_it_begins_is_refused(Instant until) {
    spec.when(assign(RAO, DAY_5, until, DAY_0))
        .rejected(PERIOD_EMPTY, Map.of("field", "until", "allowed", "after " + DAY_5));
  }

  @ParameterizedTest
  @CsvSource({"from, 1999-12-31T23:59:59Z, ", "until, 2026-08-31T06:00:00Z, 2200-01-01T00:00:01Z"})
  void a_period_of_another_age_is_refused(String field, Instant from, @Nullable Instant until) {
    spec.when(assign(RAO, from, until, DAY_0))
        .rejected(
            PERIOD_OUT_OF_RANGE,
            Map.of("field", field, "allowed", "2000-01-01T00:00:00Z to 2200-01-01T00:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "dr\u0000rao"})
  void a_subject_that_can_be_nobodys_is_refused(String clinician) {
    spec.when(assign(clinician, null, null, DAY_0)).rejected(CLINICIAN_INVALID);
    spec.when(assign("x".repeat(101), null, null, DAY_0)).rejected(CLINICIAN_INVALID);
    assertThat(spec.when(assign("x".repeat(100), null, null, DAY_0)).events()).hasSize(1);
  }

  @Test
  void a_team_has_a_largest_size_within_which_it_still_changes() {
    var full =
        spec.given(
            IntStream.range(0, CareTeamDecider.MOST_CLINICIANS)
                .mapToObj(n -> assigned("dr-" + n, DAY_0, null, DAY_0))
                .toList());
    full.when(assign(RAO, null, null, DAY_5)).rejected(TEAM_TOO_LARGE);
    assertThat(full.when(assign("dr-7", null, DAY_9, DAY_5)).events()).hasSize(1);
  }

  private static AssignClinician assign(
      String clinician, @Nullable Instant from, @Nullable Instant until, Instant at) {
    return new AssignClinician(ANNA, clinician, from, until, at);
  }

  private static EndAssignment end(String clinician, Instant at) {
    return new EndAssignment(ANNA, clinician, at);
  }

  private static ClinicianAssigned assigned(
      String clinician, Instant from, @Nullable Instant until, Instant at) {
    return new ClinicianAssigned(ANNA, clinician, from, until, at);
  }
}
