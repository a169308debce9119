package health.longhold.progress.screening.read.questions;

import health.longhold.progress.screening.domain.Questionnaire;
import health.longhold.starter.access.PermittedToPeople;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Publishes the questions, their levels and texts: a phone keeps them, to warn without a network.
 */
@RestController
class QuestionsApi {
  private final Questionnaire questions;

  QuestionsApi(Questionnaire questions) {
    this.questions = questions;
  }

  /**
   * Answers the screening questions with their levels, texts and advice. A phone may keep them, to
   * warn without a network.
   */
  @GetMapping("/api/screening/questions")
  @PermittedToPeople
  Questionnaire questions() {
    return questions;
  }
}
