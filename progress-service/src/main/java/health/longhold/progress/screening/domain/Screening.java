package health.longhold.progress.screening.domain;

import health.longhold.progress.screening.domain.ScreeningEvent.ScreeningRecorded;

/** One screening; answered once, never changed. */
public sealed interface Screening {

  /** Nothing is recorded under this id. */
  record NotAnswered() implements Screening {}

  /** Answered, with what it came to. */
  record Answered(ScreeningRecorded recorded) implements Screening {}
}
