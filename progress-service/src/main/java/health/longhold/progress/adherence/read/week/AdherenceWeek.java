package health.longhold.progress.adherence.read.week;

import org.jspecify.annotations.Nullable;

/**
 * One ISO week in which a plan was in force, {@code 2026-W40}. {@code frequency} is sessions done
 * of sessions agreed, {@code dose} hold-seconds done of those the sessions done had prescribed;
 * both are fractions, frequency above 1 for more sessions than agreed, absent where there is
 * nothing to divide by.
 */
public record AdherenceWeek(
    String week,
    int sessionsDone,
    int sessionsAgreed,
    @Nullable Double frequency,
    double secondsDone,
    double secondsPrescribed,
    @Nullable Double dose) {}
