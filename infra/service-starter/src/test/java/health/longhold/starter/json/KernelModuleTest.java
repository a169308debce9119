package health.longhold.starter.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.longhold.contract.session.v1.JournalEntry;
import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Pain;
import health.longhold.kernel.Phase;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;

@NullMarked
class KernelModuleTest {
  private static final MemberId MEMBER = MemberId.of("01890a5d-ac96-774b-bcce-b302099a8057");
  private static final JsonMapper JSON = JsonMapper.builder().addModule(new KernelModule()).build();

  record Report(
      MemberId memberId,
      Pain pain,
      Phase phase,
      Map<ExerciseId, Dose> doses,
      @Nullable Pain after) {}

  private static final Report REPORT =
      new Report(
          MEMBER,
          new Pain(3),
          Phase.HOLD,
          Map.of(new ExerciseId("prone-leg-lift"), new Dose(30, 2, 1)),
          null);

  @Test
  void kernel_values_are_written_bare_and_read_back() {
    String json = JSON.writeValueAsString(REPORT);

    assertThat(json)
        .contains("\"memberId\":\"01890a5d-ac96-774b-bcce-b302099a8057\"")
        .contains("\"pain\":3")
        .contains("\"phase\":\"HOLD\"")
        .contains("{\"prone-leg-lift\":{\"holdSeconds\":30");
    assertThat(JSON.readValue(json, Report.class)).isEqualTo(REPORT);
  }

  @Test
  void lists_of_values_are_lists_of_bare_values() {
    assertThat(JSON.writeValueAsString(List.of(new Pain(1), new Pain(2)))).isEqualTo("[1,2]");
  }

  @Test
  void a_value_its_record_refuses_is_refused_with_its_path() {
    assertThatThrownBy(() -> JSON.readValue("{\"pain\":11}", Report.class))
        .isInstanceOfSatisfying(
            ValueInstantiationException.class, e -> assertThat(pathOf(e)).isEqualTo("pain"))
        .hasRootCauseMessage("expected a whole number from 0 to 10");
  }

  @Test
  void numbers_are_not_read_from_text_nor_text_from_numbers() {
    assertThatThrownBy(() -> JSON.readValue("{\"pain\":\"3\"}", Report.class))
        .isInstanceOf(MismatchedInputException.class);
    assertThatThrownBy(() -> JSON.readValue("{\"pain\":3.5}", Report.class))
        .isInstanceOf(MismatchedInputException.class);
    assertThatThrownBy(() -> JSON.readValue("{\"memberId\":7}", Report.class))
        .isInstanceOf(MismatchedInputException.class);
  }

  @Test
  void an_id_is_a_canonical_uuid() {
    assertThatThrownBy(() -> JSON.readValue("{\"memberId\":\"1-1-1-1-1\"}", Report.class))
        .isInstanceOfSatisfying(
            InvalidFormatException.class, e -> assertThat(pathOf(e)).isEqualTo("memberId"));
  }

  @Test
  void what_is_not_nullable_must_be_given() {
    String withoutPain = JSON.writeValueAsString(REPORT).replace("\"pain\":3,", "");
    String withNullPain = JSON.writeValueAsString(REPORT).replace("\"pain\":3,", "\"pain\":null,");

    for (String json : List.of(withoutPain, withNullPain)) {
      assertThatThrownBy(() -> JSON.readValue(json, Report.class))
          .isInstanceOfSatisfying(
              MismatchedInputException.class, e -> assertThat(pathOf(e)).isEqualTo("pain"));
    }
  }

  @Test
  void a_primitive_must_be_given_too() {
    assertThatThrownBy(() -> JSON.readValue("{\"holdSeconds\":30,\"repetitions\":2}", Dose.class))
        .isInstanceOfSatisfying(
            MismatchedInputException.class, e -> assertThat(pathOf(e)).isEqualTo("sets"));
  }

  @Test
  void nullable_components_may_be_left_out() {
    JournalEntry entry =
        JSON.readValue(
            """
            {"seq":1,"id":"01890a5d-ac96-774b-bcce-b302099a8057","at":"2026-11-22T08:00:03Z",
             "elapsedMs":3120,"type":"Paused"}
            """,
            JournalEntry.class);

    assertThat(entry.heldSeconds()).isNull();
  }

  private static String pathOf(JacksonException fault) {
    return fault.getPath().getFirst().getPropertyName();
  }
}
