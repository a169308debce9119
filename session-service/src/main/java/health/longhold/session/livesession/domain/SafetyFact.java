package health.longhold.session.livesession.domain;

import health.longhold.kernel.EntryId;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.Pain;
import health.longhold.session.livesession.domain.JournalLine.Entry;
import health.longhold.session.livesession.domain.SessionEvent.SafetyReported;
import health.longhold.session.livesession.domain.Told.Corrected;
import health.longhold.session.livesession.domain.Told.PainReported;
import health.longhold.session.livesession.domain.Told.RedFlagReported;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing told that cannot wait for the end of a session. Every word counts, also one that was
 * corrected, contradicted or told under a reused id: what a person once said of danger is reported,
 * and only a person takes it back.
 */
record SafetyFact(
    EntryId entryId,
    Instant at,
    @Nullable Pain pain,
    @Nullable String redFlag,
    @Nullable ExerciseId exerciseId) {

  /** All of a session, by device and seq. */
  static Set<SafetyFact> of(Course course) {
    Set<SafetyFact> facts = new LinkedHashSet<>();
    course
        .journal()
        .forEachEntry(
            (_, entry) -> {
              switch (entry.told()) {
                case RedFlagReported flag ->
                    facts.add(new SafetyFact(entry.id(), entry.at(), null, flag.flag(), null));
                case PainReported pain -> addPain(facts, course, entry, pain);
                case Corrected corrected -> addCorrectedPain(facts, course, entry, corrected);
                case Told _ -> {}
              }
            });
    return facts;
  }

  SafetyReported of(SessionEvent.SessionStarted start) {
    return new SafetyReported(
        start.sessionId(), start.memberId(), entryId, at, pain, redFlag, exerciseId);
  }

  private static void addCorrectedPain(
      Set<SafetyFact> facts, Course course, Entry entry, Corrected corrected) {
    for (Entry target : course.journal().at(corrected.corrects()).entries()) {
      if (corrected.fields().appliedTo(target.told()).orElse(target.told())
              instanceof PainReported pain
          && corrected.fields().score() != null) {
        addPain(facts, course, entry, pain);
      }
    }
  }

  private static void addPain(
      Set<SafetyFact> facts, Course course, Entry entry, PainReported pain) {
    if (pain.score().compareTo(course.start().rules().safetyPain()) >= 0) {
      facts.add(
          new SafetyFact(
              entry.id(), entry.at(), pain.score(), null, exerciseAt(course, pain.item())));
    }
  }

  private static @Nullable ExerciseId exerciseAt(Course course, @Nullable Integer item) {
    return course.start().items().stream()
        .filter(each -> item != null && each.item() == item)
        .map(SessionItem::exerciseId)
        .findFirst()
        .orElse(null);
  }
}
