package health.longhold.progress.imports.write;

import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Pain;
import health.longhold.kernel.PlanId;
import health.longhold.progress.imports.domain.PastRecord;
import health.longhold.progress.imports.domain.PastRecord.Acceptance;
import health.longhold.progress.imports.domain.PastRecord.Answers;
import health.longhold.progress.imports.domain.PastRecord.Approval;
import health.longhold.progress.imports.domain.PastRecord.CheckIn;
import health.longhold.progress.imports.domain.PastRecord.Training;
import health.longhold.progress.imports.write.RecordReader.Reading.Refused;
import health.longhold.progress.imports.write.RecordReader.Reading.Taken;
import health.longhold.starter.json.KernelModule;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class RecordReaderTest {
  private static final UUID ID = UUID.fromString("0197c000-0000-7000-8000-0000000000f1");
  private static final MemberId ANNA = MemberId.of("0197c000-0000-7000-8000-00000000000a");
  private static final String OTHER = "0197c000-0000-7000-8000-0000000000c1";
  private static final Instant AT = Instant.parse("2026-08-31T06:00:00Z");

  private final RecordReader reader =
      new RecordReader(
          JsonMapper.builder()
              .addModule(new KernelModule())
              .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
              .build());

  @Test
  void reads_every_type_of_record() {
    assertThat(past(line("acceptance", "\"planId\":\"" + OTHER + "\",\"at\":\"" + AT + "\"")))
        .isEqualTo(new Acceptance(ID, ANNA, PlanId.of(OTHER), AT));
    assertThat(past(line("screening", "\"at\":\"" + AT + "\",\"answers\":{\"fever\":false}")))
        .isEqualTo(new Answers(ID, ANNA, AT, Map.of("fever", false)));
    assertThat(past(line("check-in", "\"at\":\"" + AT + "\",\"score\":3")))
        .isEqualTo(new CheckIn(ID, ANNA, AT, new Pain(3)));
    assertThat(past(line("approval", "\"at\":\"" + AT + "\",\"exerciseId\":\"prone-leg-lift\"")))
        .isEqualTo(new Approval(ID, ANNA, new ExerciseId("prone-leg-lift"), AT));
    PastRecord session =
        past(
            line(
                "session",
                "\"sessionId\":\"%s\",\"routine\":\"relief\",\"startedAt\":\"%s\",\"device\":\"%s\",\"entries\":[{\"seq\":1}]"
                    .formatted(OTHER, AT, OTHER)));
    assertThat(session)
        .isInstanceOfSatisfying(
            Training.class,
            training -> {
              assertThat(training.at()).isEqualTo(AT);
              assertThat(training.entries()).isEqualTo("[{\"seq\":1}]");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "not json | ''",
        "[] | type",
        "{} | type",
        "{\"id\":\"0197c000-0000-7000-8000-0000000000f1\"} | type",
        "{\"type\":\"levitation\"} | type",
        "{\"type\":\"check-in\"} | id",
        "{\"type\":\"check-in\",\"id\":\"x\"} | id"
      })
  void what_is_no_record_is_told_by_field(String text, String field) {
    assertThat(reader.read(text))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.errors().getFirst().field()).isEqualTo(field));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"at\":\"yesterday\",\"score\":3 | at",
        "\"at\":\"2026-08-31T06:00:00Z\",\"score\":11 | score",
        "\"at\":\"2026-08-31T06:00:00Z\",\"score\":\"much\" | score",
        "\"at\":\"2026-08-31T06:00:00Z\" | score",
        "\"at\":\"2026-08-31T06:00:00Z\",\"score\":3,\"note\":\"x\" | note"
      })
  void a_field_that_does_not_fit_is_named_with_the_records_id(String fields, String field) {
    assertThat(reader.read(line("check-in", fields)))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.id()).isEqualTo(ID);
              assertThat(refused.errors().getFirst().field()).isEqualTo(field);
            });
  }

  @Test
  void content_is_the_same_in_any_order_and_spacing() {
    String score = "\"score\":3";
    String at = "\"at\":\"" + AT + "\"";
    assertThat(digest(line("check-in", score + "," + at)))
        .isEqualTo(digest(line("check-in", at + " , " + score)))
        .isNotEqualTo(digest(line("check-in", at + ",\"score\":4")));
  }

  private PastRecord past(String line) {
    return taken(line).past();
  }

  private String digest(String line) {
    return taken(line).digest();
  }

  private Taken taken(String line) {
    return (Taken) reader.read(line);
  }

  private static String line(String type, String fields) {
    return "{\"id\":\"%s\",\"type\":\"%s\",\"memberId\":\"%s\",%s}"
        .formatted(ID, type, ANNA, fields);
  }
}
