package health.longhold.system.rederive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
