package health.longhold.progress.erasure;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.longhold.contract.Topics;
import health.longhold.contract.session.v1.SessionStarted;
import health.longhold.embedded.ServiceDatabase;
import health.longhold.kernel.AgeBand;
import health.longhold.kernel.CohortTag;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.PlanId;
import health.longhold.kernel.PrescriptionId;
import health.longhold.kernel.RoutineId;
import health.longhold.kernel.SessionId;
import health.longhold.progress.Bus;
import health.longhold.progress.CatalogueOnTheBus;
import health.longhold.progress.Happened;
import health.longhold.progress.Trained;
import health.longhold.progress.imports.write.PastDays;
import health.longhold.progress.member.domain.MemberEvent.MemberEnrolled;
import health.longhold.progress.plan.domain.MissingMorning;
import health.longhold.progress.plan.domain.PlanEvent.PlanAccepted;
import health.longhold.starter.test.RealParts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

@ExtendWith(OutputCaptureExtension.class)
class ErasureCanaryIT extends SomebodyToForget {
  /** Where a pseudonym stays: what happened, and numbers for cohorts. */
  private static final Set<String> PSEUDONYMS =
      Set.of(
          "adherence_agreement",
          "adherence_cohort",
          "adherence_session",
          "audit_entry",
          "domain_event",
          "export_decision",
          "export_member",
          "export_session");

  @Autowired EventStore store;
  @Autowired EventProcessingConfiguration processing;
  @Autowired Environment environment;

  @Test
  void nothing_that_names_the_member_is_left_and_no_replay_brings_anything_back(CapturedOutput logs)
      throws Exception {
    tenOthersInTheCohort();
    PastDays days = days();
    assertThat(
            sent(
                days.acceptance(0),
                days.screening(0),
                days.training(2, 15, 20),
                days.checkIn(3, 1)))
        .doesNotContain("REJECTED", "RETRY");
    feverish();
    parked();
    JsonNode figures = figures();
    List<String> exported = exported();
    assertThat(progress().of(canary)).containsExactly("directory");
    assertThat(progress().of(memberId.toString()))
        .contains("inbox_dead_letter", "event_dead_letter");
    assertThat(keys().of(memberId.toString())).containsExactly("data_key");

    UUID certificate = erased(own);

    assertAllGone();
    assertThat(figures()).isEqualTo(figures);
    assertThat(exported()).isEqualTo(exported);
    assertThat(heard(Topics.PROGRESS_EVENTS)).containsOnlyOnce("progress.MemberErased.v1");
    assertThat(heard(Topics.PROGRESS_TARGETS)).endsWith("tombstone");

    replayEverything();

    assertAllGone();
    assertThat(figures()).isEqualTo(figures);
    assertThat(exported()).isEqualTo(exported);
    JsonNode shown = ok(get(MANAGER, "/api/erasures/" + certificate));
    assertThat(shown.path("askedBy").asString()).isEqualTo("MEMBER");
    assertThat(shown.path("cleared").toString())
        .contains("directory", "notes-and-their-key", "timeline", "kept-answers", "snapshots");
    assertThat(shown.toString()).doesNotContain(memberId.toString());
    assertThat(logs.getAll()).doesNotContain(canary);
  }

  @Test
  void a_late_record_of_another_service_changes_nothing() throws Exception {
    erased(MANAGER);
    MemberId other = new MemberId(UUID.randomUUID());
    // under one key, so that the second is handled after the first
    begun(new MemberId(memberId), 1);
    begun(other, 2);

    await().atMost(30, SECONDS).until(() -> progress().of(other.toString()).size() == 1);
    assertAllGone();
  }

  private void begun(MemberId member, long sequence) {
    Bus.publish(
        Topics.SESSION_OUTCOMES,
        memberId.toString(),
        new SessionStarted(
            member,
            new SessionId(UUID.randomUUID()),
            new PrescriptionId(UUID.randomUUID()),
            new PlanId(planId),
            1,
            1,
            new RoutineId(CatalogueOnTheBus.RELIEF),
            Instant.now(),
            LocalDate.now(ZoneId.of("Asia/Kolkata")),
            true,
            false),
        "north",
        sequence);
  }

  /** As after a reset by an operator: every projection begins again at the first event. */
  private void replayEverything() {
    List<TrackingEventProcessor> all =
        processing.eventProcessors().values().stream()
            .map(TrackingEventProcessor.class::cast)
            .filter(processor -> processor.getName().startsWith("progress.read."))
            .toList();
    assertThat(all).hasSizeGreaterThan(6);
    long last = jdbc.sql("select max(global_index) from domain_event").query(Long.class).single();
    for (TrackingEventProcessor processor : all) {
      processor.shutDown();
      processor.resetTokens();
      processor.start();
    }
    await()
        .atMost(60, SECONDS)
        .until(
            () ->
                all.stream()
                    .allMatch(
                        processor ->
                            !processor.processingStatus().isEmpty()
                                && processor.processingStatus().values().stream()
                                    .allMatch(
                                        status -> status.getCurrentPosition().orElse(0) >= last)));
  }

  private JsonNode figures() {
    return await()
        .atMost(60, SECONDS)
        .until(
            () -> ok(get(MANAGER, "/api/cohorts/" + tag + "/adherence")),
            found ->
                found.at("/weeks/0/members").asInt() == 11
                    && found.at("/weeks/0/sessionsDone").asInt() == 11);
  }

  /** The cohort's rows, without the numbers that are drawn anew for every file. */
  private List<String> exported() {
    return await().atMost(60, SECONDS).until(this::exportedNow, lines -> lines.size() >= 23);
  }

  private List<String> exportedNow() {
    return Stream.of("sessions", "decisions")
        .map(
            file ->
                client(MANAGER)
                    .get()
                    .uri("/api/exports/" + file + ".csv")
                    .retrieve()
                    .body(String.class))
        .flatMap(file -> String.valueOf(file).lines())
        .filter(line -> line.contains(tag))
        .map(line -> line.substring(line.indexOf(',')))
        .sorted()
        .toList();
  }

  private void tenOthersInTheCohort() {
    Happened happened = new Happened(store, "north");
    for (int i = 0; i < 10; i++) {
      MemberId other = new MemberId(UUID.randomUUID());
      PlanId plan = new PlanId(UUID.randomUUID());
      LocalDate day = LocalDate.ofInstant(PastDays.at(2, 18), ZoneId.of("Asia/Kolkata"));
      happened.to(
          "member-" + other,
          new MemberEnrolled(
              other,
              List.of(new CohortTag(tag)),
              AgeBand.FROM_18,
              "Asia/Kolkata",
              true,
              PastDays.at(0, 5)));
      happened.to(
          "plan-" + plan,
          new PlanAccepted(
              other,
              plan,
              1,
              3,
              List.of(),
              List.of(),
              "gradual-hold@1",
              true,
              MissingMorning.LAPSE,
              AgeBand.FROM_18,
              "Asia/Kolkata",
              PastDays.at(0, 6),
              true));
      happened.to(
          "progression-" + other,
          Trained.session(other, plan, new SessionId(UUID.randomUUID()), 1, day, 20.0));
    }
  }

  /** What an earlier fault may have left aside: letters with everything in them. */
  private void parked() {
    jdbc.sql(
            """
            insert into event_dead_letter (dead_letter_id, processing_group, sequence_identifier,
              sequence_index, message_type, event_identifier, time_stamp, payload_type, payload,
              meta_data, enqueued_at)
            select gen_random_uuid(), 'progress.read.none', aggregate_identifier, 0, 'event',
              event_identifier, time_stamp, payload_type, payload, meta_data, time_stamp
            from domain_event where aggregate_identifier = :aggregate limit 1
            """)
        .param("aggregate", "progression-" + memberId)
        .update();
    jdbc.sql(
            """
            insert into inbox_dead_letter (tenant, consumer, topic, partition, position, record_key,
              headers, payload, cause, parked_at)
            values ('north', 'progress.integration.none', 'session.outcomes.v1', 0,
              (random() * 1000000)::int, :member, '{}', convert_to(:member, 'UTF8'), 'none', now())
            """)
        .param("member", memberId.toString())
        .update();
  }

  /** Answers that raise an alert with its clock, under a key that keeps the answer for a day. */
  private void feverish() {
    StringJoiner answers = new StringJoiner(",", "{", "}");
    ok(get(own, "/api/screening/questions"))
        .path("questions")
        .forEach(
            question -> {
              String code = question.path("code").asString();
              answers.add("\"%s\":%s".formatted(code, code.equals("fever")));
            });
    String body =
        "{\"id\": \"%s\", \"at\": \"%s\", \"answers\": %s}"
            .formatted(UUID.randomUUID(), Instant.now(), answers);
    ok(
        client(own)
            .post()
            .uri(path + "/screenings")
            .header("Idempotency-Key", "once")
            .contentType(MediaType.APPLICATION_JSON)
            .body(body)
            .retrieve()
            .toEntity(JsonNode.class));
    await()
        .atMost(30, SECONDS)
        .untilAsserted(
            () ->
                assertThat(progress().of(memberId.toString()))
                    .contains("alert", "timeline_entry", "decision", "import_record")
                    .contains("aggregate_snapshot", "note", "member_targets", "idempotency")
                    .contains("latest_screening", "assessed_session", "target_change"));
  }

  private List<String> heard(String topic) {
    return await()
        .atMost(30, SECONDS)
        .until(
            () -> Bus.heard(topic, memberId.toString()).stream().map(Bus.Heard::type).toList(),
            types ->
                types.stream()
                    .anyMatch(type -> type.equals("tombstone") || type.contains("MemberErased")));
  }

  private void assertAllGone() throws Exception {
    assertThat(progress().of(canary)).isEmpty();
    assertThat(PSEUDONYMS).containsAll(progress().of(memberId.toString()));
    assertThat(keys().of(memberId.toString())).isEmpty();
  }

  private Leftovers progress() {
    return new Leftovers(
        environment.getRequiredProperty("spring.datasource.url"), "progress_worker");
  }

  private static Leftovers keys() {
    return new Leftovers(RealParts.servers().url(ServiceDatabase.KEYS), "keys_app");
  }
}
