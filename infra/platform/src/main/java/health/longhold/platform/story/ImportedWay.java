package health.longhold.platform.story;

import health.longhold.platform.story.Wire.Item;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Weeks of the past, as records of {@code POST /api/imports/records}. */
record ImportedWay(Member member, Ids ids, Calendar calendar, List<String> routine) implements Way {

  @Override
  public void begin() {
    Instant at = calendar.at(0, Calendar.MORNING);
    member.importPast(
        List.of(entry("acceptance", at, Map.of("planId", member.planId(), "at", at))));
  }

  @Override
  public List<Item> open(TrainingDay training, UUID sessionId) {
    if (training.screens()) {
      Instant at = calendar.at(training.day(), Calendar.SCREENING);
      member.importPast(
          List.of(entry("screening", at, Map.of("at", at, "answers", member.noToEverything()))));
    }
    Wire.Targets targets =
        member.targets("the first targets", each -> each.targets().size() >= routine.size());
    List<Item> items = new ArrayList<>();
    for (String exerciseId : routine) {
      Wire.Target target = targets.of(exerciseId);
      if (target.withheld() == null) {
        items.add(new Item(routine.indexOf(exerciseId) + 1, exerciseId, today(training, target)));
      }
    }
    return items;
  }

  private Dose today(TrainingDay training, Wire.Target target) {
    if (target.lastPerformedOn() == null) {
      return target.target();
    }
    return LayOff.apply(
        target.target(),
        target.ladder(),
        training.day() - calendar.dayOf(target.lastPerformedOn()));
  }

  @Override
  public int write(TrainingDay training, UUID sessionId, Journal journal) {
    Instant startedAt = calendar.at(training.day(), Calendar.TRAINING);
    member.importPast(
        List.of(
            entry(
                "session",
                startedAt,
                Map.of(
                    "sessionId",
                    sessionId,
                    "routine",
                    Member.ROUTINE,
                    "startedAt",
                    startedAt,
                    "device",
                    journal.device(),
                    "entries",
                    journal.entries()))));
    return 1;
  }

  @Override
  public void correct(UUID sessionId, Journal journal) {
    throw new StoryFailed("the past is imported as it should have been written");
  }

  /** An import answers once targets show what it led to. */
  @Override
  public List<OpenProposal> decided(UUID sessionId, int revision, List<Item> items) {
    return OpenProposal.of(member.targets());
  }

  @Override
  public void morning(int day, int pain, List<OpenProposal> proposals) {
    List<Map<String, Object>> records = new ArrayList<>();
    Instant morning = calendar.at(day, Calendar.MORNING);
    records.add(entry("check-in", morning, Map.of("at", morning, "score", pain)));
    Instant later = calendar.at(day, Calendar.APPROVAL);
    for (OpenProposal proposal : proposals) {
      if (proposal.awaitsApproval()) {
        String exerciseId = proposal.exerciseId();
        records.add(entry("approval", later, Map.of("at", later, "exerciseId", exerciseId)));
      }
    }
    member.importPast(records);
  }

  private Map<String, Object> entry(String type, Instant at, Map<String, Object> fields) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("id", ids.of(at, "import", type, fields.getOrDefault("exerciseId", "")));
    record.put("type", type);
    record.put("memberId", member.id());
    record.putAll(fields);
    return record;
  }
}
