package health.longhold.progress.screening.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.longhold.kernel.Caution;
import health.longhold.kernel.ScreeningLevel;
import health.longhold.progress.DataFile;
import health.longhold.progress.screening.domain.Questionnaire.Question;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuestionnaireTest {
  private final Questionnaire questions =
      DataFile.read("screening/questions-1.yaml", Questionnaire.class);

  @Test
  void asks_in_plain_words_and_names_its_sources() {
    assertThat(questions.questions())
        .allSatisfy(
            question -> {
              assertThat(question.code()).matches("[a-z0-9]+(-[a-z0-9]+)*");
              assertThat(question.text()).endsWith("?");
              assertThat(question.source()).isNotBlank();
            });
  }

  @Test
  void every_caution_of_the_catalogue_can_be_answered() {
    Set<Caution> asked = EnumSet.noneOf(Caution.class);
    questions.questions().forEach(question -> asked.addAll(question.cautions()));
    assertThat(asked).containsExactlyInAnyOrder(Caution.values());
  }

  @Test
  void a_review_is_promised_only_where_somebody_reviews() {
    assertThat(questions.adviceFor(ScreeningLevel.REFER, true)).contains("clinician");
    assertThat(questions.adviceFor(ScreeningLevel.REFER, false))
        .contains("Nobody in your programme");
    assertThat(questions.adviceFor(ScreeningLevel.NONE, false))
        .isEqualTo(questions.adviceFor(ScreeningLevel.NONE, true));
  }

  @Test
  void a_code_used_twice_is_refused() {
    Question first = questions.questions().getFirst();
    assertThatThrownBy(
            () ->
                new Questionnaire(
                    "x@1",
                    questions.validity(),
                    questions.advice(),
                    questions.adviceWithoutCover(),
                    List.of(first, first),
                    List.of()))
        .hasMessageContaining(first.code());
  }

  @Test
  void an_age_flag_without_its_question_is_refused() {
    assertThatThrownBy(
            () ->
                new Questionnaire(
                    "x@1",
                    questions.validity(),
                    questions.advice(),
                    questions.adviceWithoutCover(),
                    List.of(),
                    questions.ageFlags()))
        .hasMessageContaining("new-pain-between-shoulder-blades");
  }
}
