package health.longhold.progress.adherence.domain;

import health.longhold.kernel.AgeBand;
import health.longhold.kernel.CohortTag;

/** Every member is also in the cohort of their age band. */
public final class AgeCohort {
  private AgeCohort() {}

  public static CohortTag of(AgeBand band) {
    return new CohortTag(
        switch (band) {
          case UNDER_18 -> "age-under-18";
          case FROM_18 -> "age-18-to-54";
          case FROM_55 -> "age-55-to-64";
          case FROM_65 -> "age-65-and-over";
        });
  }
}
