package health.longhold.progress.caseload.domain;

/**
 * When a member is shown unasked, as data: after so many days without a session; when the mean pain
 * of the last {@code painSessions} is so many points above that of as many before; when a target
 * has not changed for so many days though it was trained.
 */
public record AttentionRules(int absentDays, int painSessions, double painRise, int stallDays) {

  /** Refuses data that would show nobody, or everybody. */
  public AttentionRules {
    if (absentDays < 1 || painSessions < 1 || painRise <= 0 || stallDays < 1) {
      throw new IllegalArgumentException("expected figures above nothing");
    }
  }
}
