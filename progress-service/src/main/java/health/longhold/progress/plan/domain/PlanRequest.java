package health.longhold.progress.plan.domain;

import health.longhold.kernel.AgeBand;
import health.longhold.kernel.Caution;
import health.longhold.progress.catalogue.domain.CatalogueRoutine;
import java.util.List;

/**
 * What a clinician asks for, with the facts it is judged by: the routines as published now, the
 * member's age band, and the cautions of the last screening.
 */
public record PlanRequest(
    List<CatalogueRoutine> routines,
    int sessionsPerWeek,
    List<ChosenStart> starts,
    AgeBand ageBand,
    List<Caution> cautions,
    PlanRules rules) {

  public PlanRequest {
    routines = List.copyOf(routines);
    starts = List.copyOf(starts);
    cautions = List.copyOf(cautions);
  }
}
