package health.longhold.progress;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import health.longhold.contract.Topics;
import health.longhold.contract.session.v1.EffortReport;
import health.longhold.contract.session.v1.EntryType;
import health.longhold.contract.session.v1.ExerciseResult;
import health.longhold.contract.session.v1.HoldResult;
import health.longhold.contract.session.v1.HoldStatus;
import health.longhold.contract.session.v1.JournalEntry;
import health.longhold.contract.session.v1.LayOffStep;
import health.longhold.contract.session.v1.PainReport;
import health.longhold.contract.session.v1.PrescribedItem;
import health.longhold.contract.session.v1.PrescriptionSnapshot;
import health.longhold.contract.session.v1.SessionFinished;
import health.longhold.contract.session.v1.SessionResult;
import health.longhold.contract.session.v1.command.CheckPrescribed;
import health.longhold.contract.session.v1.command.ImportSession;
import health.longhold.kernel.Dose;
import health.longhold.kernel.Effort;
import health.longhold.kernel.Laterality;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Pain;
import health.longhold.kernel.Phase;
import health.longhold.kernel.SessionId;
import health.longhold.kernel.SessionOutcome;
import health.longhold.kernel.Side;
import health.longhold.starter.types.StoredJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The other end of the wall: takes the contract command and publishes the contract record, as
 * session-service does. Its own rules are tested there, and both together by the story.
 */
public final class SessionServiceStandIn {
  private static final JsonMapper JSON = StoredJson.contracts();
  private static final Map<SessionId, ImportSession> TAKEN = new ConcurrentHashMap<>();
  private static final Set<UUID> SILENT_ABOUT = ConcurrentHashMap.newKeySet();
  private static final Set<MemberId> PRESCRIBED = ConcurrentHashMap.newKeySet();
  private static final HttpServer SERVER = start();

  private SessionServiceStandIn() {}

  public static String url() {
    return "http://127.0.0.1:" + SERVER.getAddress().getPort();
  }

  /** What was sent for a session. */
  public static Optional<ImportSession> taken(SessionId session) {
    return Optional.ofNullable(TAKEN.get(session));
  }

  /** Answers with a fault when asked about this session. */
  public static void fallSilentAbout(SessionId session) {
    SILENT_ABOUT.add(session.value());
  }

  public static void speakAgainAbout(SessionId session) {
    SILENT_ABOUT.remove(session.value());
  }

  /** Answers with a fault when asked about this member's prescriptions. */
  public static void fallSilentAbout(MemberId member) {
    SILENT_ABOUT.add(member.value());
  }

  public static void speakAgainAbout(MemberId member) {
    SILENT_ABOUT.remove(member.value());
  }

  /** From now on this member has been issued a prescription, whenever that is asked. */
  public static void prescribe(MemberId member) {
    PRESCRIBED.add(member);
  }

  private static HttpServer start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/internal/commands", SessionServiceStandIn::answer);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonNode envelope = JSON.readTree(exchange.getRequestBody());
      JsonNode payload = envelope.path("payload");
      if (envelope.path("name").asString().startsWith("session.CheckPrescribed")) {
        CheckPrescribed question = JSON.treeToValue(payload, CheckPrescribed.class);
        answer(
            exchange, question.memberId().value(), () -> PRESCRIBED.contains(question.memberId()));
      } else {
        ImportSession command = JSON.treeToValue(payload, ImportSession.class);
        String tenant = envelope.path("metadata").path("tenant").asString();
        answer(exchange, command.sessionId().value(), () -> take(command, tenant));
      }
    }
  }

  private static void answer(HttpExchange exchange, UUID about, Supplier<Object> result)
      throws IOException {
    if (SILENT_ABOUT.contains(about)) {
      exchange.sendResponseHeaders(503, -1);
      return;
    }
    byte[] body = JSON.writeValueAsBytes(Map.of("result", result.get()));
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }

  private static SessionId take(ImportSession command, String tenant) {
    if (TAKEN.putIfAbsent(command.sessionId(), command) == null) {
      Bus.publish(
          Topics.SESSION_OUTCOMES,
          command.memberId().toString(),
          new SessionFinished(command.memberId(), command.sessionId(), 1, true, result(command)),
          tenant,
          TAKEN.size());
    }
    return command.sessionId();
  }

  private static SessionResult result(ImportSession command) {
    PrescriptionSnapshot prescription = command.prescription();
    LocalDate day = LocalDate.ofInstant(command.startedAt(), ZoneId.of(prescription.zone()));
    Instant end =
        command.entries().stream()
            .map(JournalEntry::at)
            .max(Comparator.naturalOrder())
            .orElse(command.startedAt());
    return new SessionResult(
        prescription.prescriptionId(),
        prescription.planId(),
        prescription.planVersion(),
        prescription.targetsAsOf(),
        prescription.routineId(),
        command.startedAt(),
        end,
        day,
        SessionOutcome.COMPLETED,
        null,
        true,
        !command.startedAt().isBefore(prescription.screeningValidUntil()),
        false,
        prescription.items().stream().map(item -> result(item, day, command)).toList(),
        pain(command, null),
        effort(command, null),
        List.of());
  }

  private static ExerciseResult result(PrescribedItem item, LocalDate day, ImportSession command) {
    Dose dose = doseOn(item, day);
    List<HoldResult> holds = new ArrayList<>();
    for (int set = 1; set <= dose.sets(); set++) {
      for (int repetition = 1; repetition <= dose.repetitions(); repetition++) {
        for (Phase phase : item.phases()) {
          for (Side side : sides(item)) {
            holds.add(hold(command, item.item(), set, repetition, phase, side));
          }
        }
      }
    }
    return new ExerciseResult(
        item.item(),
        item.exerciseId(),
        item.exerciseRevision(),
        dose,
        holds,
        pain(command, item.item()),
        effort(command, item.item()));
  }

  private static HoldResult hold(
      ImportSession command, int item, int set, int repetition, Phase phase, Side side) {
    Optional<JournalEntry> told =
        of(command, EntryType.HoldCompleted)
            .filter(entry -> Objects.equals(entry.item(), item))
            .filter(entry -> Objects.equals(entry.set(), set))
            .filter(entry -> Objects.equals(entry.repetition(), repetition))
            .filter(entry -> phase.equals(entry.phase()) && side == entry.side())
            .findFirst();
    return new HoldResult(
        set,
        repetition,
        phase,
        side,
        told.isPresent() ? HoldStatus.REPORTED : HoldStatus.NO_REPORT,
        told.map(JournalEntry::heldSeconds).orElse(null),
        null,
        false,
        told.map(entry -> List.of(entry.id())).orElse(List.of()));
  }

  private static Dose doseOn(PrescribedItem item, LocalDate day) {
    if (item.lastPerformedOn() == null) {
      return item.target();
    }
    long away = ChronoUnit.DAYS.between(item.lastPerformedOn(), day);
    return item.layOff().stream()
        .filter(step -> step.fromDays() <= away)
        .max(Comparator.comparingInt(LayOffStep::fromDays))
        .map(LayOffStep::dose)
        .orElse(item.target());
  }

  private static List<Side> sides(PrescribedItem item) {
    return item.laterality() == Laterality.BOTH
        ? List.of(Side.BOTH)
        : List.of(Side.LEFT, Side.RIGHT);
  }

  private static List<PainReport> pain(ImportSession command, @Nullable Integer item) {
    return of(command, EntryType.PainReported)
        .filter(entry -> Objects.equals(entry.item(), item))
        .map(
            entry ->
                new PainReport(
                    entry.id(),
                    Objects.requireNonNull(entry.moment()),
                    new Pain(Objects.requireNonNull(entry.score())),
                    entry.at(),
                    false))
        .toList();
  }

  private static List<EffortReport> effort(ImportSession command, @Nullable Integer item) {
    return of(command, EntryType.EffortReported)
        .filter(entry -> Objects.equals(entry.item(), item))
        .map(
            entry ->
                new EffortReport(
                    entry.id(),
                    new Effort(Objects.requireNonNull(entry.score())),
                    entry.at(),
                    false))
        .toList();
  }

  private static Stream<JournalEntry> of(ImportSession command, EntryType type) {
    return command.entries().stream().filter(entry -> entry.type() == type);
  }
}
