package health.longhold.platform.story;

import health.longhold.platform.story.Account.Change;
import health.longhold.platform.story.Account.Day;
import health.longhold.platform.story.Account.Ending;
import health.longhold.platform.story.Account.Evidence;
import health.longhold.platform.story.Account.Ladder;
import health.longhold.platform.story.Account.Line;
import health.longhold.platform.story.Account.Verdict;
import health.longhold.platform.story.Journal.Achieved;
import health.longhold.platform.story.Wire.Why;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Remembers which id means which day and place, and so turns answers into an account. */
final class Witness {
  private final Calendar calendar;
  private final Map<UUID, Evidence> entries = new HashMap<>();
  private final Map<Integer, UUID> sessions = new HashMap<>();

  Witness(Calendar calendar) {
    this.calendar = calendar;
  }

  void saw(int day, UUID sessionId, Journal journal) {
    sessions.put(day, sessionId);
    journal.entries().forEach(each -> entries.put(each.id(), new Evidence(day, each.seq())));
    if (journal.correction() != null) {
      Journal.Entry entry = journal.correction().entry();
      entries.put(entry.id(), new Evidence(day, entry.seq()));
    }
  }

  /** The ids of all sessions so far, by day. */
  Map<Integer, UUID> sessions() {
    return Map.copyOf(sessions);
  }

  Day day(TrainingDay training, int session, Body body, Journal journal, Map<String, Why> whys) {
    int day = training.day();
    return new Day(
        day,
        training.week(),
        session,
        training.live(),
        training.twist(),
        body.painBefore(day),
        training.checksIn() ? body.painNextMorning(day) : null,
        laidOff(day, journal, whys),
        journal.achieved().stream().map(each -> line(day, each, journal, whys)).toList());
  }

  private List<Account.Lowered> laidOff(int day, Journal journal, Map<String, Why> whys) {
    List<Account.Lowered> lowered = new ArrayList<>();
    for (Achieved each : journal.achieved()) {
      for (Wire.Change change : why(whys, each).changes()) {
        if (change.reason().equals("LAY_OFF")
            && calendar.dayOf(change.at()) == day
            && change.from() != null
            && change.to() != null) {
          lowered.add(new Account.Lowered(each.exercise(), change.from(), change.to()));
        }
      }
    }
    return lowered;
  }

  private static Why why(Map<String, Why> whys, Achieved of) {
    return Objects.requireNonNull(whys.get(of.exercise()));
  }

  private Line line(int day, Achieved told, Journal journal, Map<String, Why> whys) {
    return new Line(
        told.item(),
        told.exercise(),
        told.target(),
        told.shortest(),
        told.held(),
        told.holds(),
        told.pain(),
        told.effort(),
        corrected(told, journal),
        verdicts(day, why(whys, told)));
  }

  private static @Nullable Double corrected(Achieved told, Journal journal) {
    Journal.Correction correction = journal.correction();
    return correction != null && correction.achieved().item() == told.item()
        ? (Double) correction.achieved().shortest()
        : null;
  }

  /** Every decision of the session of a day about one exercise, the first revision first. */
  List<Verdict> verdicts(int day, Why why) {
    return why.decisions().stream()
        .filter(each -> each.sessionId().equals(sessions.get(day)))
        .sorted(Comparator.comparingInt(Wire.Decision::sessionRevision))
        .map(this::verdict)
        .toList();
  }

  private Verdict verdict(Wire.Decision decision) {
    return new Verdict(
        decision.sessionRevision(),
        decision.decision(),
        decision.from(),
        decision.to(),
        decision.policy(),
        decision.rule(),
        decision.reasons(),
        decision.evidence().stream().map(this::evidence).sorted(inOrder()).toList(),
        decision.nearestMiss(),
        decision.superseded(),
        ending(decision.ending()));
  }

  private Evidence evidence(UUID entryId) {
    Evidence place = entries.get(entryId);
    if (place == null) {
      throw new StoryFailed("a decision rests on an entry nobody wrote: " + entryId);
    }
    return place;
  }

  private static Comparator<Evidence> inOrder() {
    return Comparator.comparingInt(Evidence::day).thenComparingInt(Evidence::seq);
  }

  private @Nullable Ending ending(Wire.@Nullable Ending ending) {
    return ending == null
        ? null
        : new Ending(calendar.dayOf(ending.at()), ending.type(), ending.reasons());
  }

  Ladder ladder(Why why) {
    List<Wire.Change> oldestFirst = why.changes().reversed();
    Dose start =
        oldestFirst.stream()
            .filter(each -> each.type().equals("STARTED"))
            .map(Wire.Change::to)
            .findFirst()
            .orElse(why.target());
    List<Change> changes =
        oldestFirst.stream()
            .filter(each -> !each.type().equals("STARTED"))
            .map(
                each ->
                    new Change(
                        calendar.dayOf(each.at()),
                        each.type(),
                        each.from(),
                        each.to(),
                        each.reason()))
            .toList();
    return new Ladder(why.exerciseId(), start, changes, why.target());
  }
}
