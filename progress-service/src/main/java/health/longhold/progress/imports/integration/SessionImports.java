package health.longhold.progress.imports.integration;

import static health.longhold.progress.imports.domain.ImportRejection.PLAN_NOT_IN_FORCE;
import static health.longhold.progress.imports.domain.ImportRejection.ROUTINE_NOT_IN_PLAN;
import static health.longhold.progress.imports.domain.ImportRejection.TARGETS_PENDING;

import health.longhold.contract.session.v1.JournalEntry;
import health.longhold.contract.session.v1.command.ImportSession;
import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.MemberId;
import health.longhold.progress.Current;
import health.longhold.progress.imports.domain.PastRecord.Training;
import health.longhold.progress.imports.domain.PastSessions;
import health.longhold.progress.plan.domain.Plan;
import health.longhold.progress.plan.domain.PlannedRoutine;
import health.longhold.progress.plan.read.current.CurrentPlans;
import health.longhold.progress.progression.domain.Progression;
import health.longhold.progress.progression.domain.ProgressionCommand.LapseOverdueRaises;
import health.longhold.progress.progression.read.targets.CurrentProgressions;
import health.longhold.starter.command.Commands;
import health.longhold.starter.types.StoredJson;
import health.longhold.starter.web.FieldError;
import health.longhold.starter.web.InvalidRequest;
import health.longhold.starter.web.JsonFaults;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Sends sessions of the past to the service that owns sessions, as commands safe to repeat. */
@Component
class SessionImports implements PastSessions {
  private static final TypeReference<List<JournalEntry>> JOURNAL = new TypeReference<>() {};

  private final Commands commands;
  private final CurrentPlans plans;
  private final CurrentProgressions progressions;
  private final JsonMapper json = StoredJson.contracts();

  SessionImports(Commands commands, CurrentPlans plans, CurrentProgressions progressions) {
    this.commands = commands;
    this.plans = plans;
    this.progressions = progressions;
  }

  @Override
  public void record(Training training) {
    List<JournalEntry> entries = entries(training);
    PlannedRoutine routine = routine(training);
    // a raise that waited for a morning up to then has to have ended before its dose is prescribed
    commands.send(new LapseOverdueRaises(training.memberId(), training.at()));
    Current<Progression> progression =
        progressions
            .adopted(training.memberId())
            .orElseThrow(() -> new CommandRejected(TARGETS_PENDING));
    commands.send(
        new ImportSession(
            training.sessionId(),
            training.memberId(),
            PastPrescription.of(training, routine, progression),
            training.at(),
            training.device(),
            entries));
  }

  private PlannedRoutine routine(Training training) {
    return inForce(training.memberId()).content().routines().stream()
        .filter(routine -> routine.routineId().equals(training.routine()))
        .findFirst()
        .orElseThrow(() -> new CommandRejected(ROUTINE_NOT_IN_PLAN));
  }

  private Plan.Version inForce(MemberId memberId) {
    return switch (plans.of(memberId).state()) {
      case Plan.Active active -> active.accepted();
      case Plan.Paused paused -> paused.accepted();
      case Plan.None _, Plan.Proposed _, Plan.Ended _ ->
          throw new CommandRejected(PLAN_NOT_IN_FORCE);
    };
  }

  private List<JournalEntry> entries(Training training) {
    try {
      return json.readValue(training.entries(), JOURNAL);
    } catch (JacksonException fault) {
      throw new InvalidRequest(
          JsonFaults.fieldsOf(fault).stream()
              .map(
                  error ->
                      new FieldError("entries" + error.field(), error.reason(), error.allowed()))
              .toList());
    }
  }
}
