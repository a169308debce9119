package health.longhold.progress.exports.read.deidentified;

import static java.util.Objects.requireNonNull;
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
import health.longhold.progress.member.domain.MemberEvent.MemberEnrolled;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ExportIT extends ProgressIT {
  private static final LocalDate MONDAY = LocalDate.parse("2026-10-12");

  @Autowired EventStore store;

  private final String tenant = "programme-" + UUID.randomUUID();
  private final List<MemberId> members = new ArrayList<>();

  @Test
  void rows_of_eleven_members_are_exported_and_those_of_ten_are_not() {
    train("site-b", 10);
    train("site-a", 11);

    List<String> lines = awaitLines("sessions", 12);
    assertThat(lines.getFirst())
        .isEqualTo(
            "participant,week,age_band,cohorts,routine,outcome,corrected,imported,safety_only,"
                + "seconds_prescribed,seconds_done,worst_pain,worst_effort");
    assertThat(lines.subList(1, 12))
        .allMatch(
            line ->
                line.matches(
                    "\\d+,2026-W42,FROM_18,site-a,upper-back-relief,COMPLETED,f,f,f,40,30,2,4"));
    assertThat(awaitLines("decisions", 12).get(1))
        .matches(
            "\\d+,2026-W42,FROM_18,site-a,prone-leg-lift,KEEP,20,2,20,2,SPACING,SPACING,"
                + "gradual-hold@1,f");
  }

  @Test
  void no_export_names_a_member_a_session_or_a_day() {
    train("site-a", 11);

    String file = String.join("\n", awaitLines("sessions", 12));
    assertThat(file).doesNotContain("2026-10-").doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}");
    assertThat(members).noneMatch(member -> file.contains(member.toString()));
  }

  @Test
  void a_participant_has_one_number_in_a_file() {
    train("site-a", 11);
    train(MONDAY.plusDays(2));

    List<String> lines = awaitLines("sessions", 23);
    assertThat(lines.stream().skip(1).map(line -> line.substring(0, line.indexOf(','))).distinct())
        .hasSize(11);
  }

  @Test
  void only_those_who_run_a_programme_may_export() {
    assertThat(status("CLINICIAN")).isEqualTo(403);
    assertThat(status("PROGRAMME_MANAGER")).isEqualTo(200);
  }

  private void train(String site, int count) {
    members.clear();
    for (int i = 0; i < count; i++) {
      MemberId member = new MemberId(UUID.randomUUID());
      members.add(member);
      new Happened(store, tenant)
          .to(
              "member-" + member,
              new MemberEnrolled(
                  member,
                  List.of(new CohortTag(site)),
                  AgeBand.FROM_18,
                  "Asia/Kolkata",
                  true,
                  Instant.parse("2026-09-01T10:00:00Z")));
    }
    train(MONDAY);
  }

  private void train(LocalDate day) {
    for (MemberId member : members) {
      new Happened(store, tenant)
          .to(
              "progression-" + member,
              Trained.session(
                  member,
                  new PlanId(UUID.randomUUID()),
                  new SessionId(UUID.randomUUID()),
                  1,
                  day,
                  20.0,
                  10.0));
    }
  }

  private List<String> awaitLines(String file, int count) {
    return await().atMost(20, SECONDS).until(() -> lines(file), lines -> lines.size() == count);
  }

  private List<String> lines(String file) {
    return requireNonNull(
            client(actor("PROGRAMME_MANAGER"))
                .get()
                .uri("/api/exports/" + file + ".csv")
                .retrieve()
                .body(String.class))
        .lines()
        .toList();
  }

  private int status(String role) {
    return client(actor(role))
        .get()
        .uri("/api/exports/sessions.csv")
        .retrieve()
        .toBodilessEntity()
        .getStatusCode()
        .value();
  }

  private String actor(String role) {
    return "manager; tenant=" + tenant + "; roles=" + role;
  }
}
