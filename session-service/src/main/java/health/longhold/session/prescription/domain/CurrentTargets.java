package health.longhold.session.prescription.domain;

import health.longhold.kernel.Caution;
import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.PlanId;
import health.longhold.kernel.RoutineId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The newest word on a member's targets, as progress-service published it. {@code asOf} grows with
 * every change; {@code suspended} and {@code withheld} are closed reason codes.
 */
public record CurrentTargets(
    MemberId memberId,
    long asOf,
    String zone,
    String policy,
    PlanId planId,
    int planVersion,
    boolean planActive,
    List<Routine> routines,
    List<Target> targets,
    @Nullable Instant screeningValidUntil,
    List<Caution> cautions,
    @Nullable String suspended) {

  public CurrentTargets {
    routines = List.copyOf(routines);
    targets = List.copyOf(targets);
    cautions = List.copyOf(cautions);
  }

  /** A routine of the accepted plan, its exercises in order. */
  public record Routine(RoutineId routineId, String name, List<ExerciseId> exercises) {
    public Routine {
      exercises = List.copyOf(exercises);
    }
  }

  /** One exercise's target and the table that lowers it after a lay-off. */
  public record Target(
      ExerciseId exerciseId,
      int exerciseRevision,
      Dose target,
      @Nullable LocalDate lastPerformedOn,
      @Nullable String withheld,
      List<LayOffStep> layOff) {
    public Target {
      layOff = List.copyOf(layOff);
    }
  }
}
