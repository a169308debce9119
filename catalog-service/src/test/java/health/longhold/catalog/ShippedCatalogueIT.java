package health.longhold.catalog;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.longhold.contract.Topics;
import health.longhold.contract.catalog.v1.CurrentExercise;
import health.longhold.contract.catalog.v1.ExerciseRevision;
import health.longhold.contract.catalog.v1.RoutineRevision;
import health.longhold.kernel.ExerciseId;
import health.longhold.starter.test.RealParts;
import health.longhold.starter.types.StoredJson;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The shipped exercises and routines, from the loader's commands to search and topics. */
class ShippedCatalogueIT extends LoadedCatalogueIT {
  @Autowired MeterRegistry meters;
  @Autowired JdbcClient jdbc;
  @Autowired EventProcessingConfiguration processing;

  @Test
  void every_command_crosses_http() {
    double before = received("catalog.PublishExercise.v1") + received("catalog.PublishRoutine.v1");
    load();
    assertThat(received("catalog.PublishExercise.v1") + received("catalog.PublishRoutine.v1"))
        .isEqualTo(before + EXERCISES.size() + ROUTINES.size());
  }

  private double received(String command) {
    return meters.counter("longhold.commands.received", "name", command).count();
  }

  @Test
  void loading_again_stores_nothing_more() {
    load();
    for (ExerciseRevision exercise : EXERCISES) {
      assertThat(
              jdbc.sql("select count(*) from domain_event where aggregate_identifier = :stream")
                  .param("stream", "exercise-" + exercise.exerciseId())
                  .query(Long.class)
                  .single())
          .isOne();
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          bhujangasana,        snake-pose
          cobra,               snake-pose
          bhuj,                snake-pose
          bird-dog,            alternate-leg-and-arm-raise
          birddog,             alternate-leg-and-arm-raise
          'Bird Dog',          alternate-leg-and-arm-raise
          balasana,            child-pose
          'child pos',         child-pose
          'the child pose',    child-pose
          stretching corner,   room-corner-stretch
          prone leg,           prone-leg-lift
          door,                doorway-stretch
          rotations knee,      knee-rotation
          cat,                 cat-cow
          """)
  void is_found_first_by(String typed, String expected) {
    assertThat(ids("/api/catalogue/exercises?q={q}", typed)).first().isEqualTo(expected);
  }

  @Test
  void back_extension_finds_both_and_the_better_known_first() {
    assertThat(ids("/api/catalogue/exercises?q=back extension"))
        .containsExactlyInAnyOrder("snake-pose", "prone-leg-lift");
  }

  @Test
  void nothing_is_found_where_a_word_is_nowhere() {
    assertThat(ids("/api/catalogue/exercises?q=cobra xylophone")).isEmpty();
    assertThat(ids("/api/catalogue/exercises?q={q}", "?!'&|:*")).isEmpty();
  }

  @Test
  void filters_narrow_the_list() {
    assertThat(ids("/api/catalogue/exercises?region=CHEST")).containsExactly("room-corner-stretch");
    assertThat(ids("/api/catalogue/exercises?region=HIP"))
        .containsExactly("alternate-leg-and-arm-raise", "prone-leg-lift");
    assertThat(ids("/api/catalogue/exercises?setting=office"))
        .containsExactly("child-pose", "doorway-stretch", "room-corner-stretch");
    assertThat(ids("/api/catalogue/exercises?laterality=ALTERNATING&setting=floor"))
        .containsExactly("alternate-leg-and-arm-raise", "knee-rotation");
    assertThat(ids("/api/catalogue/exercises?q=stretch&region=NECK"))
        .startsWith("doorway-stretch")
        .doesNotContain("room-corner-stretch");
  }

  @Test
  void pages_join_to_the_whole_list_searched_or_not() {
    for (String query : List.of("", "&q=back")) {
      List<String> whole = ids("/api/catalogue/exercises?limit=200" + query);
      List<String> joined = new ArrayList<>();
      String next = "";
      do {
        JsonNode page =
            body(
                "/api/catalogue/exercises?limit=3"
                    + query
                    + (next.isEmpty() ? "" : "&after=" + next));
        joined.addAll(shipped(page.path("items")));
        next = page.path("next").asString("");
      } while (!next.isEmpty());
      assertThat(joined).isEqualTo(whole).hasSizeGreaterThan(3);
    }
  }

  @Test
  void an_exercise_reads_as_its_file_says() {
    JsonNode lift = body("/api/catalogue/exercises/prone-leg-lift");
    ExerciseRevision file = exercise("prone-leg-lift");
    assertThat(lift.path("name").asString()).isEqualTo("Prone Leg Lift");
    assertThat(lift.path("instructions").path("steps")).hasSize(file.instructions().steps().size());
    assertThat(lift.at("/ladders/repeated-tens/rungs/2/dose/repetitions").asInt()).isEqualTo(6);
    assertThat(lift.at("/provenance/0/about").asString()).isEqualTo("name");
    assertThat(body("/api/catalogue/exercises/prone-leg-lift/revisions/1")).isEqualTo(lift);
  }

  @Test
  void a_revision_is_told_in_the_language_asked_for_and_says_which_it_became() {
    String revision = "/api/catalogue/exercises/prone-leg-lift/revisions/1";
    assertThat(body(revision + "?lang=hi").path("name").asString()).startsWith("पेट के बल");
    assertThat(language(revision + "?lang=hi")).isEqualTo("hi");
    assertThat(body(revision + "?lang=fr")).isEqualTo(body(revision));
    assertThat(language(revision + "?lang=fr")).isEqualTo("en");

    String routine = "/api/catalogue/routines/upper-back-relief";
    assertThat(body(routine + "?lang=hi").path("name").asString())
        .isNotEqualTo("Upper-back relief");
    assertThat(body(routine + "?lang=hi").path("items")).isEqualTo(body(routine).path("items"));
  }

  private String language(String path) {
    return String.valueOf(get(path).getHeaders().getFirst(HttpHeaders.CONTENT_LANGUAGE));
  }

  @Test
  void routines_are_listed_in_order() {
    assertThat(body("/api/catalogue/routines").path("items"))
        .extracting(item -> item.path("routineId").asString())
        .containsSubsequence("floor-mobility", "office-break", "upper-back-relief");
    assertThat(body("/api/catalogue/routines/upper-back-relief").path("items")).hasSize(6);
  }

  @Test
  void a_rebuilt_read_model_is_the_same() {
    JsonNode before = body("/api/catalogue/exercises?q=back&limit=200");
    TrackingEventProcessor processor =
        processing
            .eventProcessor("catalog.read.published-exercise", TrackingEventProcessor.class)
            .orElseThrow();
    processor.shutDown();
    processor.resetTokens();
    assertThat(ids("/api/catalogue/exercises")).isEmpty();
    processor.start();
    await()
        .atMost(20, SECONDS)
        .untilAsserted(
            () -> assertThat(body("/api/catalogue/exercises?q=back&limit=200")).isEqualTo(before));
  }

  @Test
  void topics_hold_each_revision_in_full_and_a_pointer() {
    await()
        .atMost(20, SECONDS)
        .untilAsserted(
            () -> {
              Map<String, ConsumerRecord<String, byte[]>> exercises =
                  topic(Topics.CATALOG_EXERCISES);
              for (ExerciseRevision exercise : EXERCISES) {
                ExerciseId id = exercise.exerciseId();
                assertThat(read(exercises.get(id + "@1"), ExerciseRevision.class))
                    .isEqualTo(exercise);
                assertThat(read(exercises.get(id + "@current"), CurrentExercise.class))
                    .isEqualTo(new CurrentExercise(id, 1, false));
              }
              ConsumerRecord<String, byte[]> lift =
                  Objects.requireNonNull(exercises.get("prone-leg-lift@1"));
              assertThat(header(lift, "ce_type")).isEqualTo("catalog.ExerciseRevision.v1");
              assertThat(header(lift, "ce_tenant")).isEqualTo("platform");
              Map<String, ConsumerRecord<String, byte[]>> routines = topic(Topics.CATALOG_ROUTINES);
              for (RoutineRevision routine : ROUTINES) {
                assertThat(read(routines.get(routine.routineId() + "@1"), RoutineRevision.class))
                    .isEqualTo(routine);
                assertThat(routines).containsKey(routine.routineId() + "@current");
              }
            });
  }

  private static ExerciseRevision exercise(String id) {
    return EXERCISES.stream()
        .filter(exercise -> exercise.exerciseId().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private List<String> ids(String path, Object... variables) {
    return shipped(body(path, variables).path("items"));
  }

  /** Leaves out what other tests have published meanwhile. */
  private static List<String> shipped(JsonNode items) {
    return StreamSupport.stream(items.spliterator(), false)
        .map(item -> item.path("exerciseId").asString())
        .filter(id -> EXERCISES.stream().anyMatch(e -> e.exerciseId().value().equals(id)))
        .toList();
  }

  private static <T> T read(@Nullable ConsumerRecord<String, byte[]> record, Class<T> type) {
    return StoredJson.contracts().readValue(Objects.requireNonNull(record).value(), type);
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  /** The newest record of each key, as compaction will leave it. */
  private static Map<String, ConsumerRecord<String, byte[]>> topic(String name) {
    Map<String, Object> settings = RealParts.servers().kafka("reader");
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(name).stream()
              .map(info -> new TopicPartition(name, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      Map<String, ConsumerRecord<String, byte[]>> newest = new HashMap<>();
      while (partitions.stream()
          .anyMatch(p -> consumer.position(p) < Objects.requireNonNull(ends.get(p)))) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> newest.put(record.key(), record));
      }
      return newest;
    }
  }
}
