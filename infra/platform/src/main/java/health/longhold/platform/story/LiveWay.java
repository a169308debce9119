package health.longhold.platform.story;

import static java.util.stream.Collectors.toMap;

import health.longhold.platform.story.Journal.Entry;
import health.longhold.platform.story.TrainingDay.Twist;
import health.longhold.platform.story.Wire.Decision;
import health.longhold.platform.story.Wire.Item;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The last weeks, lived through the phone's own calls; entered late where the day has passed. */
record LiveWay(Member member, Ids ids, Calendar calendar) implements Way {
  private static final int BATCH = 12;
  private static final int OFFLINE_BATCHES = 3;
  private static final Duration SCREENING_HOLDS = Duration.ofDays(7);

  @Override
  public void begin() {
    member.acceptPlan(calendar.at(0, Calendar.MORNING));
  }

  @Override
  public List<Item> open(TrainingDay training, UUID sessionId) {
    Instant startedAt = calendar.at(training.day(), Calendar.TRAINING);
    Instant screenedAt = calendar.at(training.day(), Calendar.SCREENING);
    if (training.screens()) {
      member.screen(screenedAt);
    }
    Instant needed = training.screens() ? screenedAt.plus(SCREENING_HOLDS) : startedAt;
    Wire.Targets targets =
        member.targets(
            "targets with the newest screening",
            each ->
                each.screeningValidUntil() != null && !each.screeningValidUntil().isBefore(needed));
    UUID prescriptionId = ids.of(startedAt, "prescription");
    return member.start(prescriptionId, sessionId, startedAt, targets.asOf()).items();
  }

  @Override
  public int write(TrainingDay training, UUID sessionId, Journal journal) {
    if (training.twist() == Twist.OFFLINE) {
      int all = journal.entries().size();
      List<List<Entry>> batches = journal.batches((all + OFFLINE_BATCHES - 1) / OFFLINE_BATCHES);
      send(sessionId, journal, twiceAndBackwards(batches));
      return batches.size(); // the end came first, so every batch after it is a new revision
    }
    send(sessionId, journal, journal.batches(BATCH));
    return 1;
  }

  private void send(UUID sessionId, Journal journal, List<List<Entry>> batches) {
    Wire.JournalAnswer answer = null;
    for (List<Entry> batch : batches) {
      answer = member.send(sessionId, journal, batch);
    }
    int last = journal.entries().getLast().seq();
    if (answer == null || answer.acknowledgedThrough() != last || !answer.missing().isEmpty()) {
      throw new StoryFailed("expected every entry through " + last + " acknowledged: " + answer);
    }
  }

  /** The last batch first and the first last, then all again in order. */
  private static List<List<Entry>> twiceAndBackwards(List<List<Entry>> batches) {
    List<List<Entry>> sent = new ArrayList<>(batches.reversed());
    sent.addAll(batches);
    return sent;
  }

  @Override
  public void correct(UUID sessionId, Journal journal) {
    if (journal.correction() != null) {
      member.send(sessionId, journal, List.of(journal.correction().entry()));
    }
  }

  @Override
  public List<OpenProposal> decided(UUID sessionId, int revision, List<Wire.Item> items) {
    Map<String, Decision> decisions =
        items.stream()
            .collect(toMap(Item::exerciseId, item -> decision(item, sessionId, revision)));
    return OpenProposal.of(
        member.targets(
            "targets after a session",
            targets ->
                decisions.entrySet().stream()
                    .allMatch(each -> shows(targets.of(each.getKey()), each.getValue()))));
  }

  private Decision decision(Item item, UUID sessionId, int revision) {
    return member
        .why(
            item.exerciseId(),
            "the decision on " + item.exerciseId(),
            why -> why.decision(sessionId, revision).isPresent())
        .decision(sessionId, revision)
        .orElseThrow();
  }

  private static boolean shows(Wire.Target target, Decision decision) {
    return switch (decision.decision()) {
      case "RAISE" ->
          decision.ending() != null
              || (target.proposal() != null
                  && target.proposal().proposalId().equals(decision.proposalId()));
      case "WITHHOLD" -> target.withheld() != null;
      default -> target.target().equals(decision.to());
    };
  }

  @Override
  public void morning(int day, int pain, List<OpenProposal> proposals) {
    readable(member.checkIn(calendar.at(day, Calendar.MORNING), pain));
    for (OpenProposal proposal : proposals) {
      if (proposal.awaitsApproval()) {
        readable(member.approve(proposal.proposalId(), calendar.at(day, Calendar.APPROVAL)));
      }
    }
  }

  private void readable(Wire.Accepted accepted) {
    member.targets("what was just told", targets -> targets.asOf() >= accepted.asOf());
  }
}
