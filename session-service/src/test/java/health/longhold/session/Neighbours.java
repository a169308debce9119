package health.longhold.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.longhold.contract.Contracts;
import health.longhold.contract.Topics;
import health.longhold.contract.catalog.v1.ExerciseRevision;
import health.longhold.contract.catalog.v1.Instructions;
import health.longhold.contract.progress.v1.CareAssignment;
import health.longhold.contract.progress.v1.CareTeamChanged;
import health.longhold.contract.progress.v1.ExerciseTarget;
import health.longhold.contract.progress.v1.MemberTargets;
import health.longhold.contract.progress.v1.PlanStanding;
import health.longhold.contract.progress.v1.PlannedRoutine;
import health.longhold.contract.progress.v1.Suspension;
import health.longhold.contract.session.v1.LayOffStep;
import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.ExerciseKind;
import health.longhold.kernel.Ladder;
import health.longhold.kernel.Laterality;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Phase;
import health.longhold.kernel.PlanId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.kernel.RoutineId;
import health.longhold.kernel.Rung;
import health.longhold.kernel.ScreeningLevel;
import health.longhold.starter.test.RealParts;
import health.longhold.starter.types.StoredJson;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The other services as this one knows them: records on topics. */
public final class Neighbours {
  static final Instant CHANGED_AT = Instant.parse("2026-11-22T03:00:00Z");

  static final ProgrammeId NORTH = new ProgrammeId("north");
  static final RoutineId ROUTINE = new RoutineId("upper-back-relief");
  static final ExerciseId LEG_LIFT = new ExerciseId("prone-leg-lift");
  static final ExerciseId DOORWAY = new ExerciseId("doorway-stretch");

  private Neighbours() {}

  /** One record read back from a topic. */
  record Heard(String type, JsonNode data) {}

  static void publish(
      ProgrammeId tenant, String topic, String key, Object contract, long sequence) {
    String type = Contracts.nameOf(contract.getClass());
    var event =
        CloudEventBuilder.v1()
            .withId(key + ":" + sequence + ":" + type)
            .withSource(URI.create("/longhold/test"))
            .withType(type)
            .withSubject(key)
            .withTime(OffsetDateTime.of(2026, 11, 22, 3, 0, 0, 0, ZoneOffset.UTC))
            .withExtension("sequence", Long.toString(sequence))
            .withExtension("tenant", tenant.value())
            .withData("application/json", StoredJson.contracts().writeValueAsBytes(contract))
            .build();
    try (var producer =
        new KafkaProducer<>(
            RealParts.servers().ownerOf(topic),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer.send(KafkaMessageFactory.<String>createWriter(topic, key).writeBinary(event)).get();
    } catch (InterruptedException | ExecutionException lost) {
      throw new IllegalStateException(lost);
    }
  }

  /** What a topic holds under a key, from its beginning to its end. */
  static List<Heard> heard(String topic, MemberId key) {
    List<Heard> heard = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(
            RealParts.servers().kafka("reader"),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(p -> new TopicPartition(topic, p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        for (ConsumerRecord<String, byte[]> published : consumer.poll(Duration.ofMillis(200))) {
          if (key.toString().equals(published.key())) {
            heard.add(
                new Heard(
                    new String(published.headers().lastHeader("ce_type").value(), UTF_8),
                    StoredJson.contracts().readTree(published.value())));
          }
        }
      }
    }
    return heard;
  }

  /** Publishes that a member is in a clinician's care for this period. */
  static void publishCare(
      MemberId member, long asOf, String clinician, Instant from, @Nullable Instant until) {
    publish(
        NORTH,
        Topics.PROGRESS_EVENTS,
        member.toString(),
        new CareTeamChanged(
            member, List.of(new CareAssignment(clinician, from, until)), asOf, CHANGED_AT),
        asOf);
  }

  /** Publishes the two exercises of the routine and a member's targets as of a number. */
  static void publishTargets(MemberId member, long asOf, int legLiftSeconds) {
    publishTargets(member, asOf, CHANGED_AT, legLiftSeconds);
  }

  /** The same, changed at another time. */
  static void publishTargets(MemberId member, long asOf, Instant changedAt, int legLiftSeconds) {
    publishTargets(
        member,
        asOf,
        changedAt,
        legLiftSeconds,
        Instant.now().plus(Duration.ofDays(6)),
        null,
        null);
  }

  static void publishTargets(
      MemberId member,
      long asOf,
      int legLiftSeconds,
      @Nullable Instant screenedUntil,
      @Nullable String doorwayWithheld,
      @Nullable Suspension suspension) {
    publishTargets(
        member, asOf, CHANGED_AT, legLiftSeconds, screenedUntil, doorwayWithheld, suspension);
  }

  private static void publishTargets(
      MemberId member,
      long asOf,
      Instant changedAt,
      int legLiftSeconds,
      @Nullable Instant screenedUntil,
      @Nullable String doorwayWithheld,
      @Nullable Suspension suspension) {
    publish(
        ProgrammeId.SHARED_CATALOGUE,
        Topics.CATALOG_EXERCISES,
        LEG_LIFT + "@1",
        exercise(LEG_LIFT, Laterality.BOTH),
        1);
    publish(
        ProgrammeId.SHARED_CATALOGUE,
        Topics.CATALOG_EXERCISES,
        DOORWAY + "@1",
        exercise(DOORWAY, Laterality.ALTERNATING),
        1);
    publish(
        NORTH,
        Topics.PROGRESS_TARGETS,
        member.toString(),
        targets(
            member, asOf, changedAt, legLiftSeconds, screenedUntil, doorwayWithheld, suspension),
        asOf);
  }

  static MemberTargets targets(
      MemberId member,
      long asOf,
      Instant changedAt,
      int legLiftSeconds,
      @Nullable Instant screenedUntil,
      @Nullable String doorwayWithheld,
      @Nullable Suspension suspension) {
    return new MemberTargets(
        member,
        asOf,
        changedAt,
        "Asia/Kolkata",
        true,
        "gradual-hold@1",
        new PlanId(new UUID(1, 1)),
        1,
        PlanStanding.ACTIVE,
        List.of(
            new PlannedRoutine(ROUTINE, 1, "Upper-back relief", List.of(LEG_LIFT, DOORWAY)),
            new PlannedRoutine(new RoutineId("office-break"), 1, "Break", List.of(DOORWAY))),
        List.of(
            target(LEG_LIFT, new Dose(legLiftSeconds, 1, 1), null),
            target(DOORWAY, new Dose(15, 1, 1), doorwayWithheld)),
        screenedUntil,
        ScreeningLevel.NONE,
        List.of(),
        suspension);
  }

  private static ExerciseTarget target(ExerciseId exercise, Dose dose, @Nullable String withheld) {
    return new ExerciseTarget(
        exercise, 1, dose, null, withheld, List.of(new LayOffStep(8, new Dose(10, 1, 1), false)));
  }

  private static ExerciseRevision exercise(ExerciseId id, Laterality laterality) {
    return new ExerciseRevision(
        id,
        1,
        false,
        id.value(),
        List.of(),
        ExerciseKind.LOADING,
        laterality,
        List.of(Phase.HOLD),
        "prone",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of("standard", new Ladder(List.of(new Rung(new Dose(10, 1, 1), null)))),
        new Instructions(List.of(), List.of(), List.of(), "", List.of(), List.of()),
        List.of(),
        List.of());
  }
}
