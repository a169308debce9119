package health.longhold.system.rederive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where one exercise stands: its target, the evidence at it, and a raise that waits. */
final class Standing {
  Dose target;
  @Nullable LocalDate since;
  @Nullable LocalDate lastPerformed;
  @Nullable LocalDate lastRaised;
  @Nullable LocalDate lastLowered;
  @Nullable Proposal pending;
  boolean withheld;
  final List<Performance> evidence = new ArrayList<>();
  final List<Change> changes = new ArrayList<>();
  private @Nullable Before beforeRaise;

  Standing(Dose target) {
    this.target = target;
  }

  /** A raise that waits for a morning and perhaps for a clinician. */
  static final class Proposal {
    final String sessionId;
    final Dose to;
    final Instant endedAt;
    final int before;
    final boolean needsApproval;
    @Nullable Instant goodMorning;
    @Nullable Instant approved;

    Proposal(String sessionId, Dose to, Performance from, boolean needsApproval) {
      this.sessionId = sessionId;
      this.to = to;
      this.endedAt = from.endedAt();
      this.before = from.before();
      this.needsApproval = needsApproval;
    }
  }

  /** One step of the road. */
  record Change(LocalDate day, Dose from, Dose to) {}

  /** What stood before a raise took effect. */
  private record Before(
      Proposal proposal,
      Dose target,
      @Nullable LocalDate since,
      @Nullable LocalDate lastRaised,
      List<Performance> evidence) {}

  /** A raise takes effect. */
  void raise(Proposal proposal, LocalDate day) {
    Before before = new Before(proposal, target, since, lastRaised, List.copyOf(evidence));
    moveTo(proposal.to, day);
    beforeRaise = before;
  }

  /** The last change, a raise, is taken back: it waits again, and all stands as it did before. */
  void takeBack(LocalDate day) {
    Before before = Objects.requireNonNull(beforeRaise);
    changes.add(new Change(day, target, before.target()));
    target = before.target();
    since = before.since();
    lastRaised = before.lastRaised();
    evidence.addAll(0, before.evidence());
    pending = before.proposal();
    beforeRaise = null;
  }

  /** Any change of the target starts its clock and its evidence anew. */
  void moveTo(Dose dose, LocalDate day) {
    boolean up = dose.compareTo(target) > 0;
    changes.add(new Change(day, target, dose));
    if (up) {
      lastRaised = day;
    } else {
      lastLowered = day;
    }
    target = dose;
    since = day;
    pending = null;
    beforeRaise = null;
    evidence.clear();
  }

  /** Adds a session's performance to its day. */
  void add(Performance performance) {
    if (!evidence.isEmpty() && evidence.getLast().day().equals(performance.day())) {
      evidence.set(evidence.size() - 1, evidence.getLast().with(performance));
    } else {
      evidence.add(performance);
    }
    if (performance.performed()) {
      lastPerformed = performance.day();
    }
    if (since == null) {
      since = performance.day();
    }
  }
}
