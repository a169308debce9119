package health.longhold.progress.practice.read.kept;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.SessionId;
import health.longhold.progress.progression.read.decisions.TargetChange;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BecauseTest {
  private static final Dose LOW = new Dose(20, 1, 1);
  private static final Dose HIGH = new Dose(30, 1, 1);
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
  private static final Instant THEN = noon(MONDAY.plusDays(5));

  @Test
  void a_raise_tells_the_sessions_it_rests_on_and_the_highest_pain_of_them() {
    List<Practice> practiced =
        List.of(
            practice(0, LOW, 8, 9),
            practice(1, LOW, 2, 4),
            practice(2, LOW, 1, 4),
            practice(3, LOW, null, 3),
            practice(6, HIGH, 0, 2));

    Because because = Because.of(change(TargetChange.Type.RAISED, "EVIDENCE_MET"), practiced, 3);

    assertThat(because).isEqualTo(new Because("because.raised.evidence", List.of(3, 20, 2), null));
  }

  @Test
  void a_raise_whose_evidence_has_aged_away_says_so_in_general() {
    assertThat(Because.of(change(TargetChange.Type.RAISED, "EVIDENCE_MET"), List.of(), 3).words())
        .isEqualTo("because.raised");
  }

  @ParameterizedTest
  @CsvSource({
    "PAIN_HIGH, because.lowered.PAIN_HIGH.figure, 6",
    "EFFORT_HIGH, because.lowered.EFFORT_HIGH.figure, 9",
    "LAY_OFF, because.lowered.LAY_OFF,",
    "CORRECTED, because.lowered,"
  })
  void a_lowering_names_its_figure_where_there_is_one(
      String reason, String words, @Nullable Integer figure) {
    Because because =
        Because.of(change(TargetChange.Type.LOWERED, reason), List.of(practice(1, LOW, 6, 9)), 1);

    assertThat(because.words()).isEqualTo(words);
    assertThat(because.figures()).isEqualTo(figure == null ? List.of() : List.of(figure));
  }

  @Test
  void a_clinicians_reason_is_told_and_a_rule_is_not_taken_for_one() {
    assertThat(
            Because.of(change(TargetChange.Type.OVERRIDDEN, "TOO_EASY"), List.of(), 1).clinical())
        .isEqualTo("clinical.TOO_EASY");
    assertThat(Because.of(change(TargetChange.Type.WITHHELD, "CAUTION"), List.of(), 1))
        .isEqualTo(new Because("because.withheld.CAUTION", List.of(), null));
  }

  @ParameterizedTest
  @EnumSource(TargetChange.Type.class)
  void every_kind_of_change_has_words_in_both_languages(TargetChange.Type type) throws IOException {
    for (String language : List.of("", "_hi")) {
      Properties why = words("progress-why" + language);
      Properties practice = words("progress-practice" + language);
      Because because = Because.of(change(type, "PAIN_HIGH"), List.of(practice(1, LOW, 6, 9)), 1);

      assertThat(why).containsKey(because.words());
      assertThat(practice).containsKey("change." + type);
    }
  }

  private static Properties words(String name) throws IOException {
    Properties words = new Properties();
    try (var file =
        new InputStreamReader(
            Objects.requireNonNull(
                BecauseTest.class.getResourceAsStream("/messages/" + name + ".properties")),
            UTF_8)) {
      words.load(file);
    }
    return words;
  }

  private static TargetChange change(TargetChange.Type type, String reason) {
    return new TargetChange(type, THEN, LOW, HIGH, reason, null);
  }

  private static Practice practice(
      int day, Dose target, @Nullable Integer pain, @Nullable Integer effort) {
    return new Practice(
        new ExerciseId("prone-leg-lift"),
        new SessionId(new UUID(0, day)),
        MONDAY.plusDays(day),
        noon(MONDAY.plusDays(day)),
        target,
        1,
        1,
        (double) target.holdSeconds(),
        null,
        null,
        0,
        pain,
        effort);
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
  }
}
