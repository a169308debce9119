package health.longhold.progress.today.read.day;

import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.RoutineId;
import health.longhold.kernel.ScreeningLevel;
import health.longhold.progress.plan.read.current.PlanView;
import health.longhold.progress.practice.read.kept.Because;
import health.longhold.progress.progression.read.decisions.TargetChange;
import health.longhold.progress.progression.read.targets.TargetsView.Awaited;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One local day of a member. {@code morning} is the pain told today, if it was; {@code minutes} of
 * a routine are rounded up.
 */
public record Day(
    LocalDate date,
    PartOfDay part,
    Stage stage,
    @Nullable Integer morning,
    boolean cover,
    @Nullable PlanView plan,
    List<Routine> routines,
    List<Change> changes,
    List<Waiting> waiting,
    List<Withheld> withheld,
    Week week,
    @Nullable ScreeningLevel stopped) {

  public Day {
    routines = List.copyOf(routines);
    changes = List.copyOf(changes);
    waiting = List.copyOf(waiting);
    withheld = List.copyOf(withheld);
  }

  /** How to greet. */
  public enum PartOfDay {
    MORNING,
    AFTERNOON,
    EVENING
  }

  /** What stands in the way of a session, if anything, or that one may start. */
  public enum Stage {
    NO_PLAN,
    PROPOSED,
    /** Accepted a moment ago; targets are on their way. */
    PREPARING,
    PAUSED,
    ENDED,
    /** Stopped by a red flag until somebody clears it. */
    STOPPED,
    SCREENING_DUE,
    READY
  }

  /** Whether a morning's pain is of use to anybody. */
  public boolean asksForMorning() {
    return stage == Stage.READY || stage == Stage.SCREENING_DUE || stage == Stage.STOPPED;
  }

  /** A routine of the plan. */
  public record Routine(RoutineId routineId, String name, int minutes, List<Item> items) {
    public Routine {
      items = List.copyOf(items);
    }

    /** What is done of it now: withheld exercises are left out. */
    public List<Item> open() {
      return items.stream().filter(item -> !item.withheld()).toList();
    }
  }

  /** One exercise of a routine with today's dose; {@code sides} 2 where each side has its turn. */
  public record Item(
      ExerciseId exerciseId, String name, Dose dose, int sides, boolean withheld, boolean isNew) {}

  /** A target that is another one than last time. */
  public record Change(
      ExerciseId exerciseId,
      String name,
      TargetChange.Type type,
      @Nullable Dose from,
      @Nullable Dose to,
      Because because) {}

  /** A raise on its way. */
  public record Waiting(ExerciseId exerciseId, String name, Dose from, Dose to, Awaited awaits) {}

  /** An exercise left out, for a cause of {@code TargetsView}. */
  public record Withheld(ExerciseId exerciseId, String name, String cause) {}

  /** Sessions of the running week. */
  public record Week(int done, int agreed, boolean doneToday) {}
}
