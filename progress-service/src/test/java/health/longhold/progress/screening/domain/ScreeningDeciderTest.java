package health.longhold.progress.screening.domain;

import static health.longhold.progress.screening.domain.ScreeningRejection.ANSWERS_MISSING;
import static health.longhold.progress.screening.domain.ScreeningRejection.QUESTIONS_UNKNOWN;
import static health.longhold.progress.screening.domain.ScreeningRejection.SCREENING_ID_REUSED;
import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.kernel.AgeBand;
import health.longhold.kernel.Caution;
import health.longhold.kernel.DeciderSpec;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.ScreeningId;
import health.longhold.kernel.ScreeningLevel;
import health.longhold.progress.DataFile;
import health.longhold.progress.screening.domain.Questionnaire.Question;
import health.longhold.progress.screening.domain.ScreeningCommand.RecordScreening;
import health.longhold.progress.screening.domain.ScreeningEvent.ScreeningRecorded;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScreeningDeciderTest {
  private static final MemberId ANNA = MemberId.of("0197c000-0000-7000-8000-00000000000a");
  private static final ScreeningId FIRST = ScreeningId.of("0197c000-0000-7000-8000-0000000000b1");
  private static final Instant MORNING = Instant.parse("2026-08-31T06:00:00Z");
  private static final Questionnaire QUESTIONS =
      DataFile.read("screening/questions-1.yaml", Questionnaire.class);

  private final DeciderSpec<Screening, ScreeningCommand, ScreeningEvent> spec =
      DeciderSpec.of(
          new Screening.NotAnswered(), ScreeningDecider::decide, ScreeningDecider::evolve);

  @Test
  void no_to_everything_raises_no_flag_and_holds_seven_days() {
    spec.when(answers(AgeBand.FROM_18))
        .then(
            new ScreeningRecorded(
                ANNA,
                FIRST,
                "questions@1",
                ScreeningLevel.NONE,
                List.of(),
                List.of(),
                MORNING,
                Instant.parse("2026-09-07T06:00:00Z"),
                false));
  }

  @ParameterizedTest
  @MethodSource("everyQuestion")
  void each_yes_alone_leads_to_its_own_level_and_cautions(Question question) {
    ScreeningRecorded recorded = recorded(answers(AgeBand.FROM_18, question.code()));
    assertThat(recorded.level()).isEqualTo(question.level());
    assertThat(recorded.cautions()).containsExactlyInAnyOrderElementsOf(question.cautions());
    assertThat(recorded.flags())
        .isEqualTo(question.level() == ScreeningLevel.NONE ? List.of() : List.of(question.code()));
  }

  static List<Question> everyQuestion() {
    return QUESTIONS.questions();
  }

  @Test
  void the_strongest_flag_decides_and_stands_first() {
    ScreeningRecorded recorded =
        recorded(answers(AgeBand.FROM_18, "worse-on-coughing", "fever", "chest-pain"));
    assertThat(recorded.level()).isEqualTo(ScreeningLevel.EMERGENCY);
    assertThat(recorded.flags()).containsExactly("chest-pain", "fever", "worse-on-coughing");
  }

  @Test
  void cautions_of_several_answers_add_up_without_repeats() {
    assertThat(
            recorded(answers(AgeBand.FROM_18, "recent-fracture", "osteoporosis", "dizziness"))
                .cautions())
        .containsExactly(Caution.SPINAL_LOADING, Caution.SPINAL_ROTATION, Caution.DIZZINESS);
  }

  @ParameterizedTest
  @CsvSource({
    "UNDER_18, false, REFER", "UNDER_18, true, REFER",
    "FROM_18, false, NONE", "FROM_18, true, WATCH",
    "FROM_55, false, NONE", "FROM_55, true, REFER",
    "FROM_65, false, NONE", "FROM_65, true, REFER"
  })
  void age_and_new_pain_count_together(AgeBand age, boolean newPain, ScreeningLevel level) {
    String[] yes = newPain ? new String[] {"new-pain-between-shoulder-blades"} : new String[0];
    assertThat(recorded(answers(age, yes)).level()).isEqualTo(level);
  }

  @Test
  void the_same_answers_again_change_nothing() {
    spec.given(recorded(answers(AgeBand.FROM_18, "fever")))
        .when(answers(AgeBand.FROM_18, "fever"))
        .thenNothing();
  }

  @Test
  void other_answers_under_the_same_id_are_refused() {
    spec.given(recorded(answers(AgeBand.FROM_18, "fever")))
        .when(answers(AgeBand.FROM_18))
        .rejected(SCREENING_ID_REUSED);
  }

  @Test
  void a_question_left_out_is_named() {
    Map<String, Boolean> most = new HashMap<>(answers(AgeBand.FROM_18).answers());
    most.remove("fever");
    spec.when(recording(AgeBand.FROM_18, most))
        .rejected(ANSWERS_MISSING, Map.of("field", "answers", "missing", List.of("fever")));
  }

  @Test
  void an_answer_to_no_question_is_refused_without_repeating_it() {
    Map<String, Boolean> more = new HashMap<>(answers(AgeBand.FROM_18).answers());
    more.put("<script>", true);
    spec.when(recording(AgeBand.FROM_18, more)).rejected(QUESTIONS_UNKNOWN);
  }

  private ScreeningRecorded recorded(RecordScreening command) {
    return (ScreeningRecorded) spec.when(command).events().getFirst();
  }

  private static RecordScreening answers(AgeBand age, String... yes) {
    Map<String, Boolean> answers = new HashMap<>();
    QUESTIONS.questions().forEach(question -> answers.put(question.code(), false));
    for (String code : yes) {
      answers.put(code, true);
    }
    return recording(age, answers);
  }

  private static RecordScreening recording(AgeBand age, Map<String, Boolean> answers) {
    return new RecordScreening(ANNA, FIRST, QUESTIONS, age, answers, MORNING, false);
  }
}
