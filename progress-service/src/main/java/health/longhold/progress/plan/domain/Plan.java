package health.longhold.progress.plan.domain;

import health.longhold.kernel.AgeBand;
import health.longhold.kernel.PlanId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The one plan a member has, or the last one. */
public sealed interface Plan {

  /** Nothing was ever prescribed. */
  record None() implements Plan {}

  /** A plan there is or was. */
  sealed interface Known extends Plan {
    PlanId planId();

    /** The version last proposed or accepted. */
    Version newest();

    /** From when the member's last agreement was in force, to this plan or one before. */
    @Nullable Instant agreedAt();
  }

  /** Waits for the member's agreement. */
  record Proposed(PlanId planId, Version proposal, @Nullable Instant agreedAt) implements Known {
    @Override
    public Version newest() {
      return proposal;
    }
  }

  /** In force; a {@code proposal} is a later version that waits for agreement. */
  record Active(
      PlanId planId, Version accepted, @Nullable Version proposal, @Nullable Instant agreedAt)
      implements Known {
    @Override
    public Version newest() {
      return proposal == null ? accepted : proposal;
    }
  }

  /** In force but resting. */
  record Paused(
      PlanId planId, Version accepted, @Nullable Version proposal, @Nullable Instant agreedAt)
      implements Known {
    @Override
    public Version newest() {
      return proposal == null ? accepted : proposal;
    }
  }

  /** Over. */
  record Ended(PlanId planId, Version newest, @Nullable Instant agreedAt) implements Known {}

  /** One version of a plan; numbers count up from 1. */
  record Version(int number, PlanContent content, String policy, AgeBand ageBand) {}
}
