package health.longhold.progress.plan.domain;

/**
 * The figures a plan is checked against, as data, and the progression policy ({@code name@version})
 * it will run under. Seconds are per side and region.
 */
public record PlanRules(
    String policy,
    int mostSessionsPerWeek,
    int mostRoutines,
    int exercisesBeforeWarning,
    int stretchSecondsPerSession,
    int stretchSecondsPerWeek) {}
