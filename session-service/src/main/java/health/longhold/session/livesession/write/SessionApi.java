package health.longhold.session.livesession.write;

import static health.longhold.session.livesession.domain.SessionRejection.PRESCRIPTION_UNKNOWN;
import static health.longhold.session.livesession.domain.SessionRejection.SESSION_UNKNOWN;

import health.longhold.kernel.Actor;
import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.DeviceId;
import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.PrescriptionId;
import health.longhold.kernel.SessionId;
import health.longhold.session.SessionSettings;
import health.longhold.session.livesession.domain.EntryForm;
import health.longhold.session.livesession.domain.JournalReceipt;
import health.longhold.session.livesession.domain.JournalReceipt.Standing;
import health.longhold.session.livesession.domain.SessionCommand.RecordJournal;
import health.longhold.session.livesession.domain.SessionCommand.StartSession;
import health.longhold.session.livesession.read.current.CurrentSessions;
import health.longhold.session.livesession.read.current.LastPerformed;
import health.longhold.session.livesession.read.summary.SessionSummaries;
import health.longhold.session.livesession.write.SessionAggregate.Started;
import health.longhold.session.prescription.domain.Prescription;
import health.longhold.session.prescription.read.issued.Prescriptions;
import health.longhold.session.prescription.read.known.KnownTargets;
import health.longhold.starter.access.Access;
import health.longhold.starter.access.Permitted;
import health.longhold.starter.command.Commands;
import health.longhold.starter.erasure.ErasedMembers;
import health.longhold.starter.web.InvalidRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;

/** Starts sessions and takes in their journals. */
@RestController
@RequestMapping("/api/sessions/{sessionId}")
class SessionApi {
  private static final int MOST_ENTRIES = 500;
  private static final Instant NOT_SCREENED = Instant.EPOCH;
  private static final Instant EARLIEST = Instant.EPOCH;
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  private final Commands commands;
  private final Prescriptions prescriptions;
  private final KnownTargets targets;
  private final LastPerformed performed;
  private final SessionSummaries summaries;
  private final JournalReader journals;
  private final SessionSettings settings;
  private final TransactionOperations transactions;
  private final ErasedMembers erased;
  private final InstantSource clock;
  private final Access access;
  private final CurrentSessions sessions;

  SessionApi(
      Commands commands,
      Prescriptions prescriptions,
      KnownTargets targets,
      LastPerformed performed,
      SessionSummaries summaries,
      JournalReader journals,
      SessionSettings settings,
      TransactionOperations transactions,
      ErasedMembers erased,
      InstantSource clock,
      Access access,
      CurrentSessions sessions) {
    this.commands = commands;
    this.prescriptions = prescriptions;
    this.targets = targets;
    this.performed = performed;
    this.summaries = summaries;
    this.journals = journals;
    this.settings = settings;
    this.transactions = transactions;
    this.erased = erased;
    this.clock = clock;
    this.access = access;
    this.sessions = sessions;
  }

  /** The body of a start. */
  record SessionStart(PrescriptionId prescriptionId, Instant startedAt) {}

  /** The answer to a start: the doses to run at, the lay-off table applied. */
  record StartedSession(SessionId sessionId, String state, List<StartedItem> items) {
    record StartedItem(int item, ExerciseId exerciseId, Dose target) {}
  }

  /**
   * The body of a batch; {@code sentAt} is the device's clock, {@code device} an id drawn for each
   * enrolment. The entries stay JSON until each is read alone, so that a broken one, even a null,
   * spoils no other.
   */
  @Schema(
      example =
          """
          {"device": "10000000-0000-4000-8000-000000000001",
           "bootId": "b0000000-0000-4000-8000-000000000001",
           "sentAt": "2026-11-22T08:10:00Z",
           "entries": [
             {"seq": 1, "id": "01900000-0000-7000-8000-000000000001",
              "at": "2026-11-22T08:00:03.120Z", "elapsedMs": 3120, "type": "HoldCompleted",
              "item": 5, "set": 1, "repetition": 1, "phase": "HOLD", "side": "BOTH",
              "heldSeconds": 20.0},
             {"seq": 2, "id": "01900000-0000-7000-8000-000000000002",
              "at": "2026-11-22T08:00:09.800Z", "elapsedMs": 9800, "type": "PainReported",
              "moment": "DURING", "item": 5, "score": 2}]}
          """)
  record JournalBatch(
      DeviceId device,
      UUID bootId,
      Instant sentAt,
      @Schema(implementation = EntryForm[].class) JsonNode entries) {}

  /**
   * Starts a session under a prescription and answers the doses to run at. {@code startedAt} is at
   * most 30 days back (422) and not after the prescription's expiry (409). The same start may be
   * repeated; another one under its id is refused (409 SESSION_EXISTS).
   */
  @PutMapping
  @Permitted(self = true)
  ResponseEntity<StartedSession> start(
      @PathVariable SessionId sessionId, @RequestBody SessionStart start, Actor actor) {
    Optional<Prescription> issued = prescriptions.find(actor.tenant(), start.prescriptionId());
    access.require(actor, issued.map(Prescription::memberId), PRESCRIPTION_UNKNOWN);
    Prescription prescription = issued.orElseThrow();
    StartSession command =
        new StartSession(
            sessionId,
            prescription,
            start.startedAt(),
            clock.instant(),
            screenedUntil(actor, prescription),
            performed.before(actor.tenant(), prescription, start.startedAt()),
            settings.rules());
    sessions
        .memberOf(actor.tenant(), sessionId)
        .ifPresent(whose -> access.require(actor, Optional.of(whose), SESSION_UNKNOWN));
    Started started = kept(actor, () -> commands.<Started>send(command));
    // ahead of the projection: the member's next start must find this session
    transactions.executeWithoutResult(
        _ -> {
          erased.guard(actor.tenant(), prescription.memberId());
          summaries.started(actor.tenant().value(), started.session().start());
        });
    return ResponseEntity.status(started.now() ? HttpStatus.CREATED : HttpStatus.OK)
        .body(
            new StartedSession(
                sessionId,
                Standing.of(started.session()).state(),
                started.session().start().items().stream()
                    .map(
                        item ->
                            new StartedSession.StartedItem(
                                item.item(), item.exerciseId(), item.target()))
                    .toList()));
  }

  /**
   * Records a batch of the journal that a device keeps of a session. At most 500 entries (413).
   * Batches may repeat, overlap and come in any order, for 30 days. Entries that do not fit stand
   * in {@code rejected} and are not to be sent again; the others count.
   */
  @PostMapping("/journal")
  @Permitted(self = true)
  JournalReceipt record(
      @PathVariable SessionId sessionId, @RequestBody JournalBatch batch, Actor actor) {
    MemberId member = ownerOf(actor, sessionId);
    if (!batch.entries().isArray()) {
      throw new InvalidRequest("entries", "is no list", "at most " + MOST_ENTRIES + " entries");
    }
    if (batch.entries().size() > MOST_ENTRIES) {
      throw new ResponseStatusException(
          HttpStatus.CONTENT_TOO_LARGE,
          "At most %d entries are taken at once.".formatted(MOST_ENTRIES));
    }
    if (batch.sentAt().isBefore(EARLIEST) || batch.sentAt().isAfter(LATEST)) {
      throw new InvalidRequest("sentAt", "is no time a clock shows", EARLIEST + " to " + LATEST);
    }
    RecordJournal command =
        new RecordJournal(
            sessionId,
            member,
            batch.device(),
            batch.bootId(),
            batch.sentAt(),
            clock.instant(),
            journals.read(batch.entries()),
            settings.longestJournal());
    return commands.send(command);
  }

  /** The newest word on the screening: of the targets, unless the prescription is newer. */
  private Instant screenedUntil(Actor actor, Prescription prescription) {
    return targets
        .find(actor.tenant(), prescription.memberId())
        .filter(known -> known.asOf() >= prescription.targetsAsOf())
        .map(known -> Optional.ofNullable(known.screeningValidUntil()).orElse(NOT_SCREENED))
        .orElse(prescription.screeningValidUntil());
  }

  /** An id of another programme's session shows only where it is kept, and is a denial, too. */
  private <R> R kept(Actor actor, Supplier<R> sending) {
    try {
      return sending.get();
    } catch (CommandRejected refused) {
      if (refused.rejection() == SESSION_UNKNOWN) {
        access.noteDenied(actor);
      }
      throw refused;
    }
  }

  /** Members act for themselves alone, so a session of anybody else is unknown. */
  private MemberId ownerOf(Actor actor, SessionId sessionId) {
    Optional<MemberId> whose = sessions.memberOf(actor.tenant(), sessionId);
    access.require(actor, whose, SESSION_UNKNOWN);
    return whose.orElseThrow();
  }
}
