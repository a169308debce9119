package health.longhold.platform.story;

import static java.util.stream.Collectors.toMap;

import health.longhold.platform.story.Account.Day;
import health.longhold.platform.story.TrainingDay.Twist;
import health.longhold.platform.story.Way.OpenProposal;
import health.longhold.platform.story.Wire.Item;
import health.longhold.platform.story.Wire.Why;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Lives one member's weeks on the platform: trains, waits until the platform has decided, tells the
 * next morning's pain, has proposals approved.
 */
final class Life {
  private final Member member;
  private final Ids ids;
  private final Calendar calendar;
  private final Script script;
  private final Body body;
  private final Catalogue catalogue;
  private final Witness witness;

  Life(Member member, Ids ids, Calendar calendar, Script script, Catalogue catalogue) {
    this.member = member;
    this.ids = ids;
    this.calendar = calendar;
    this.script = script;
    this.body = new Body(script.person(), script);
    this.catalogue = catalogue;
    this.witness = new Witness(calendar);
  }

  /** One day that is over: what was written, and the raises that waited for its morning. */
  private record Lived(
      TrainingDay training, UUID sessionId, Journal journal, List<OpenProposal> proposals) {}

  /** Lives the whole script and accounts for every day, at once for a teller who listens. */
  List<Day> live(List<String> cohorts, Teller teller) {
    member.enrol(cohorts);
    member.prescribePlan();
    Way past = new ImportedWay(member, ids, calendar, catalogue.routine());
    Way present = new LiveWay(member, ids, calendar);
    List<TrainingDay> trainingDays = script.trainingDays();
    (trainingDays.getFirst().live() ? present : past).begin();
    List<Lived> lived = new ArrayList<>();
    List<Day> told = new ArrayList<>();
    for (TrainingDay training : trainingDays) {
      lived.add(train(training, training.live() ? present : past));
      teller.passed(training);
      if (teller.listens()) {
        told.add(day(lived.getLast(), lived.size(), whys(lived.getLast())));
        teller.day(told.getLast());
      }
    }
    if (teller.listens()) {
      return told;
    }
    Map<String, Why> whys = whys(lived.getLast());
    return lived.stream().map(each -> day(each, lived.indexOf(each) + 1, whys)).toList();
  }

  Witness witness() {
    return witness;
  }

  private Lived train(TrainingDay training, Way way) {
    UUID sessionId = ids.of(calendar.at(training.day(), Calendar.TRAINING), "session");
    List<Item> items = way.open(training, sessionId);
    Journal journal = Scribe.write(body, ids, calendar, training, items, catalogue);
    witness.saw(training.day(), sessionId, journal);

    int revision = way.write(training, sessionId, journal);
    List<OpenProposal> proposals = way.decided(sessionId, revision, items);
    if (training.twist() == Twist.MISTYPED) {
      way.correct(sessionId, journal);
      proposals = way.decided(sessionId, revision + 1, items);
    }
    if (training.checksIn()) {
      List<OpenProposal> answered = script.answered(training.day()) ? proposals : List.of();
      way.morning(training.day() + 1, body.painNextMorning(training.day()), answered);
      return new Lived(training, sessionId, journal, answered);
    }
    return new Lived(training, sessionId, journal, List.of());
  }

  private Day day(Lived lived, int session, Map<String, Why> whys) {
    return witness.day(lived.training(), session, body, lived.journal(), whys);
  }

  /** The reasons of every exercise, once they tell of this day and what became of its raises. */
  private Map<String, Why> whys(Lived lived) {
    return lived.journal().achieved().stream()
        .map(Journal.Achieved::exercise)
        .collect(
            toMap(
                exercise -> exercise,
                exercise ->
                    member.why(
                        exercise,
                        "the decision on " + exercise,
                        why ->
                            why.decision(lived.sessionId(), 1).isPresent()
                                && lived.proposals().stream()
                                    .filter(each -> each.exerciseId().equals(exercise))
                                    .allMatch(each -> why.ended(each.proposalId())))));
  }
}
