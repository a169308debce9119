package health.longhold.platform.story;

import static java.util.stream.Collectors.toMap;

import health.longhold.platform.story.Account.Day;
import health.longhold.platform.story.TrainingDay.Twist;
import health.longhold.platform.story.Way.OpenProposal;
import health.longhold.platform.story.Wire.Decision;
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

  /** Lives the whole script; {@code teller} hears of each day once its morning after is over. */
  List<Day> live(List<String> cohorts, Teller teller) {
    member.enrol(cohorts);
    member.prescribePlan();
    Way past = new ImportedWay(member, ids, calendar, catalogue.routine());
    Way present = new LiveWay(member, ids, calendar);
    List<TrainingDay> trainingDays = script.trainingDays();
    (trainingDays.getFirst().live() ? present : past).begin();
    List<Day> days = new ArrayList<>();
    for (TrainingDay training : trainingDays) {
      Day day = train(training, days.size() + 1, training.live() ? present : past);
      days.add(day);
      teller.day(day);
    }
    return days;
  }

  Witness witness() {
    return witness;
  }

  private Day train(TrainingDay training, int session, Way way) {
    UUID sessionId = ids.of(calendar.at(training.day(), Calendar.TRAINING), "session");
    List<Item> items = way.open(training, sessionId);
    Journal journal = Scribe.write(body, ids, calendar, training, items, catalogue);
    witness.saw(training.day(), sessionId, journal);

    int revision = way.write(training, sessionId, journal);
    Map<String, Decision> decisions = decided(sessionId, items, revision);
    if (training.twist() == Twist.MISTYPED) {
      way.correct(sessionId, journal);
      decisions = decided(sessionId, items, revision + 1);
    }
    List<OpenProposal> proposals = proposals(decisions);
    if (training.checksIn()) {
      way.morning(training.day() + 1, body.painNextMorning(training.day()), proposals);
      awaitEndings(proposals);
    }
    return witness.day(training, session, body, journal, whys(items));
  }

  /** Waits until every exercise of the session has its decision. */
  private Map<String, Decision> decided(UUID sessionId, List<Item> items, int revision) {
    return items.stream()
        .collect(
            toMap(
                Item::exerciseId,
                item ->
                    member
                        .why(
                            item.exerciseId(),
                            "the decision on " + item.exerciseId(),
                            why -> why.decision(sessionId, revision).isPresent())
                        .decision(sessionId, revision)
                        .orElseThrow()));
  }

  /** Waits until the targets show the decisions; the raises that wait for somebody. */
  private List<OpenProposal> proposals(Map<String, Decision> decisions) {
    Wire.Targets settled =
        member.targets(
            "targets after a session",
            targets ->
                decisions.entrySet().stream()
                    .allMatch(each -> shows(targets.of(each.getKey()), each.getValue())));
    List<OpenProposal> open = new ArrayList<>();
    for (Wire.Target target : settled.targets()) {
      if (target.proposal() != null) {
        open.add(
            new OpenProposal(
                target.exerciseId(), target.proposal().proposalId(), target.proposal().awaits()));
      }
    }
    return open;
  }

  private static boolean shows(Wire.Target target, Decision decision) {
    return switch (decision.decision()) {
      case "RAISE" ->
          decision.proposalId() == null || decision.ending() != null || target.proposal() != null;
      case "WITHHOLD" -> target.withheld() != null;
      default -> target.target().equals(decision.to());
    };
  }

  /** Waits until it is told what became of every proposal. */
  private void awaitEndings(List<OpenProposal> proposals) {
    for (OpenProposal proposal : proposals) {
      member.why(
          proposal.exerciseId(),
          "the ending of a raise of " + proposal.exerciseId(),
          why -> why.ended(proposal.proposalId()));
    }
  }

  private Map<String, Why> whys(List<Item> items) {
    return items.stream().collect(toMap(Item::exerciseId, item -> member.why(item.exerciseId())));
  }
}
