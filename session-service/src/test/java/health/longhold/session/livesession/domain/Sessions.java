package health.longhold.session.livesession.domain;

import health.longhold.kernel.DeviceId;
import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.Laterality;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Pain;
import health.longhold.kernel.Phase;
import health.longhold.kernel.PlanId;
import health.longhold.kernel.PrescriptionId;
import health.longhold.kernel.RoutineId;
import health.longhold.kernel.SessionId;
import health.longhold.session.livesession.domain.SessionCommand.RecordJournal;
import health.longhold.session.livesession.domain.SessionCommand.StartSession;
import health.longhold.session.prescription.domain.LayOffStep;
import health.longhold.session.prescription.domain.PrescribedItem;
import health.longhold.session.prescription.domain.Prescription;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One member's session on a November morning in India: a leg lift of one 20 s hold, a doorway
 * stretch of two 15 s holds a side, two rounds of cat and cow.
 */
public final class Sessions {
  public static final Instant STARTED_AT = Instant.parse("2026-11-22T03:00:00Z");
  public static final Instant RECEIVED_AT = STARTED_AT.plusSeconds(600);
  public static final SessionId SESSION = SessionId.of("01900000-0000-7000-8000-00000000aaaa");
  public static final MemberId MEMBER = MemberId.of("01900000-0000-7000-8000-00000000bbbb");
  public static final MemberId STRANGER = MemberId.of("01900000-0000-7000-8000-00000000cccc");
  public static final DeviceId PHONE = DeviceId.of("10000000-0000-4000-8000-000000000001");
  public static final DeviceId TABLET = DeviceId.of("20000000-0000-4000-8000-000000000002");
  static final UUID BOOT = UUID.fromString("b0000000-0000-4000-8000-000000000001");
  static final int LONGEST_JOURNAL = 5000;
  public static final SessionRules RULES =
      new SessionRules(
          new Pain(6),
          Duration.ofMinutes(5),
          Duration.ofDays(30),
          Duration.ofDays(30),
          Duration.ofMinutes(30));

  private Sessions() {}

  public static Prescription prescription() {
    return prescription(STARTED_AT.plus(Duration.ofDays(5)));
  }

  public static Prescription prescription(Instant screenedUntil) {
    return new Prescription(
        PrescriptionId.of("01900000-0000-7000-8000-00000000dddd"),
        MEMBER,
        PlanId.of("01900000-0000-7000-8000-00000000eeee"),
        1,
        7,
        "gradual-hold@1",
        new RoutineId("upper-back-relief"),
        "Upper-back relief",
        "Asia/Kolkata",
        STARTED_AT.minus(Duration.ofDays(1)),
        STARTED_AT.plus(Duration.ofDays(13)),
        screenedUntil,
        List.of(),
        List.of(
            item(1, "prone-leg-lift", Laterality.BOTH, List.of(Phase.HOLD), new Dose(20, 1, 1)),
            item(
                2,
                "doorway-stretch",
                Laterality.ALTERNATING,
                List.of(Phase.HOLD),
                new Dose(15, 2, 1)),
            item(
                3,
                "cat-cow",
                Laterality.BOTH,
                List.of(new Phase("CAT"), new Phase("COW")),
                new Dose(3, 2, 1))),
        List.of());
  }

  private static PrescribedItem item(
      int position, String exercise, Laterality laterality, List<Phase> phases, Dose target) {
    return new PrescribedItem(
        position,
        new ExerciseId(exercise),
        1,
        exercise,
        laterality,
        phases,
        target,
        LocalDate.parse("2026-11-20"),
        List.of(
            new LayOffStep(8, new Dose(target.holdSeconds() - 1, 1, 1), false),
            new LayOffStep(15, new Dose(target.holdSeconds() - 2, 1, 1), false)));
  }

  public static StartSession start() {
    return start(prescription(), STARTED_AT);
  }

  public static StartSession start(Prescription prescription, Instant startedAt) {
    return new StartSession(
        SESSION,
        prescription,
        startedAt,
        startedAt.plusSeconds(2),
        prescription.screeningValidUntil(),
        Map.of(),
        RULES);
  }

  /** A batch sent and received ten minutes after the start. */
  public static RecordJournal batch(DeviceId device, EntryForm... entries) {
    return batch(device, RECEIVED_AT, entries);
  }

  static RecordJournal batch(DeviceId device, Instant receivedAt, EntryForm... entries) {
    return batch(device, BOOT, receivedAt, receivedAt, submitted(entries));
  }

  static RecordJournal batch(
      DeviceId device, UUID boot, Instant sentAt, Instant receivedAt, List<SubmittedEntry> all) {
    return new RecordJournal(
        SESSION, MEMBER, device, boot, sentAt, receivedAt, all, LONGEST_JOURNAL);
  }

  static List<SubmittedEntry> submitted(EntryForm... entries) {
    List<SubmittedEntry> submitted = new ArrayList<>();
    Arrays.stream(entries).forEach(e -> submitted.add(Lines.submitted(submitted.size(), e)));
    return submitted;
  }

  /** The same prescription, issued to another member. */
  static Prescription prescriptionOf(MemberId member) {
    return prescription(member, prescription().items());
  }

  /** The same prescription without the exercise at a position; the others keep theirs. */
  static Prescription prescriptionWithout(int position) {
    return prescription(
        MEMBER, prescription().items().stream().filter(item -> item.item() != position).toList());
  }

  private static Prescription prescription(MemberId member, List<PrescribedItem> items) {
    Prescription own = prescription();
    return new Prescription(
        own.prescriptionId(),
        member,
        own.planId(),
        own.planVersion(),
        own.targetsAsOf(),
        own.policy(),
        own.routineId(),
        own.routineName(),
        own.zone(),
        own.issuedAt(),
        own.expiresAt(),
        own.screeningValidUntil(),
        own.cautions(),
        items,
        own.withheld());
  }
}
