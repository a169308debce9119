package health.longhold.session.livesession.domain;

import static health.longhold.session.livesession.domain.EntryRefusal.TIME_OUT_OF_RANGE;
import static health.longhold.session.livesession.domain.SessionRejection.JOURNAL_INVALID;
import static health.longhold.session.livesession.domain.SessionRejection.PRESCRIPTION_EXPIRED;
import static health.longhold.session.livesession.domain.SessionRejection.PRESCRIPTION_UNKNOWN;
import static health.longhold.session.livesession.domain.SessionRejection.SCREENING_NEEDED;
import static health.longhold.session.livesession.domain.SessionRejection.SESSION_EXISTS;
import static health.longhold.session.livesession.domain.SessionRejection.STARTED_AT_OUT_OF_RANGE;
import static java.util.Comparator.comparing;

import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.SessionId;
import health.longhold.session.livesession.domain.EntryReading.EntryProblem;
import health.longhold.session.livesession.domain.JournalLine.Entry;
import health.longhold.session.livesession.domain.Session.Begun;
import health.longhold.session.livesession.domain.Session.NotStarted;
import health.longhold.session.livesession.domain.Session.Running;
import health.longhold.session.livesession.domain.SessionCommand.RecordPastSession;
import health.longhold.session.livesession.domain.SessionCommand.StartSession;
import health.longhold.session.livesession.domain.SessionEvent.JournalRecorded;
import health.longhold.session.livesession.domain.SessionEvent.SessionStarted;
import health.longhold.session.prescription.domain.PrescribedItem;
import health.longhold.session.prescription.domain.Prescription;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Judges starts.
 *
 * <p>The screening is judged at {@code startedAt}. A start under a prescription that no screening
 * covered even when it was issued is refused, unless one has been answered since. Where it lapsed
 * between issue and start, offline perhaps, the session took place all the same: it is kept, and
 * counts for safety only.
 */
final class Start {
  static final Comparator<SessionId> BY_VALUE = comparing(SessionId::value);

  /** The code of a session of the past whose journal does not tell of its end. */
  private static final String END_NOT_TOLD = "END_NOT_TOLD";

  private Start() {}

  static List<SessionEvent> live(Session session, StartSession command) {
    return switch (session) {
      case Begun begun -> again(begun, command);
      case NotStarted _ -> List.of(begin(command));
    };
  }

  /** The clock rule of live journals is not applied: what is imported lies in the past. */
  static List<SessionEvent> past(Session session, RecordPastSession command) {
    SessionStarted started =
        started(
            command.sessionId(),
            command.prescription(),
            command.startedAt(),
            command.receivedAt(),
            command.startedAt().isBefore(command.prescription().screeningValidUntil()),
            true,
            Map.of(), // its prescription was drawn up as of that session
            command.rules());
    return switch (session) {
      case Begun begun -> sameImport(begun, started, command);
      case NotStarted _ -> imported(started, command);
    };
  }

  private static List<SessionEvent> again(Begun begun, StartSession command) {
    SessionStarted known = SessionDecider.owned(begun, command.prescription().memberId()).start();
    if (!known.prescriptionId().equals(command.prescription().prescriptionId())
        || !known.startedAt().equals(command.startedAt())) {
      throw new CommandRejected(SESSION_EXISTS);
    }
    return List.of();
  }

  private static SessionStarted begin(StartSession command) {
    Prescription prescription = command.prescription();
    Instant startedAt = command.startedAt();
    Instant earliest = command.receivedAt().minus(command.rules().back());
    Instant latest = command.receivedAt().plus(command.rules().ahead());
    if (startedAt.isBefore(earliest) || startedAt.isAfter(latest)) {
      throw new CommandRejected(
          STARTED_AT_OUT_OF_RANGE,
          Map.of("field", "startedAt", "allowed", earliest + " to " + latest));
    }
    if (startedAt.isAfter(prescription.expiresAt())) {
      throw new CommandRejected(
          PRESCRIPTION_EXPIRED, Map.of("expiresAt", prescription.expiresAt()));
    }
    boolean screened = startedAt.isBefore(command.screenedUntil());
    if (!screened && !prescription.screenedWhenIssued()) {
      throw new CommandRejected(
          SCREENING_NEEDED, Map.of("screeningValidUntil", command.screenedUntil()));
    }
    return started(
        command.sessionId(),
        prescription,
        startedAt,
        command.receivedAt(),
        screened,
        false,
        command.lastPerformedOn(),
        command.rules());
  }

  private static SessionStarted started(
      SessionId sessionId,
      Prescription prescription,
      Instant startedAt,
      Instant receivedAt,
      boolean screened,
      boolean imported,
      Map<ExerciseId, LocalDate> lastPerformedOn,
      SessionRules rules) {
    LocalDate day = prescription.dayOf(startedAt);
    return new SessionStarted(
        sessionId,
        prescription.memberId(),
        prescription.prescriptionId(),
        prescription.planId(),
        prescription.planVersion(),
        prescription.targetsAsOf(),
        prescription.routineId(),
        startedAt,
        day,
        receivedAt,
        screened,
        imported,
        prescription.items().stream()
            .map(item -> itemOn(day, item, lastPerformedOn.get(item.exerciseId())))
            .toList(),
        rules);
  }

  private static SessionItem itemOn(LocalDate day, PrescribedItem item, @Nullable LocalDate since) {
    return new SessionItem(
        item.item(),
        item.exerciseId(),
        item.exerciseRevision(),
        item.laterality(),
        item.phases(),
        item.doseOn(day, since));
  }

  private static List<SessionEvent> imported(SessionStarted started, RecordPastSession command) {
    if (!command.memberId().equals(started.memberId())) {
      throw new CommandRejected(PRESCRIPTION_UNKNOWN);
    }
    if (started.startedAt().isBefore(Instant.EPOCH)
        || started.startedAt().isAfter(latest(command))) {
      throw new CommandRejected(
          STARTED_AT_OUT_OF_RANGE, Map.of("field", "startedAt", "allowed", thePast(command)));
    }
    Running before = new Running(Course.of(started));
    JournalRecorded recorded = wholeJournal(started, command);
    Course after = before.course().with(recorded);
    Course ended = Ending.of(after).isPresent() ? after : after.closed(END_NOT_TOLD);
    List<SessionEvent> events = new ArrayList<>(List.of(started));
    events.addAll(SessionDecider.settled(before, recorded, ended));
    return events;
  }

  private static List<SessionEvent> sameImport(
      Begun begun, SessionStarted started, RecordPastSession command) {
    SessionStarted known = SessionDecider.owned(begun, command.memberId()).start();
    JournalRecorded recorded = wholeJournal(known, command);
    boolean same =
        known.imported()
            && known.startedAt().equals(started.startedAt())
            && known.prescriptionId().equals(started.prescriptionId())
            && begun.course().with(recorded).journal().equals(begun.course().journal());
    if (!same) {
      throw new CommandRejected(SESSION_EXISTS);
    }
    return List.of();
  }

  private static Instant latest(RecordPastSession command) {
    return command.receivedAt().plus(command.rules().ahead());
  }

  private static String thePast(RecordPastSession command) {
    return Instant.EPOCH + " to " + latest(command);
  }

  /** An import is one recording, so all of it counts as one boot. */
  private static JournalRecorded wholeJournal(SessionStarted start, RecordPastSession command) {
    EntryReader reader = new EntryReader(start.items(), command.longestJournal());
    List<JournalLine> lines = new ArrayList<>();
    for (SubmittedEntry submitted : command.entries()) {
      EntryReading reading = reader.read(submitted);
      if (reading.problem() != null || reading.line() == null) {
        throw new CommandRejected(
            JOURNAL_INVALID, problem(reading, Objects.requireNonNull(reading.problem())));
      }
      if (reading.line() instanceof Entry entry && entry.at().isAfter(latest(command))) {
        throw new CommandRejected(
            JOURNAL_INVALID,
            problem(reading, new EntryProblem(TIME_OUT_OF_RANGE, "at", thePast(command))));
      }
      lines.add(reading.line());
    }
    return new JournalRecorded(
        start.sessionId(),
        start.memberId(),
        command.device(),
        start.sessionId().value(),
        command.receivedAt(),
        lines);
  }

  private static Map<String, Object> problem(EntryReading reading, EntryProblem problem) {
    return Map.of(
        "field", "entries[%d].%s".formatted(reading.index(), problem.field()),
        "reason", problem.refusal().name(),
        "allowed", problem.allowed() == null ? "" : problem.allowed());
  }
}
