package health.longhold.session.livesession.domain;

import health.longhold.kernel.Pain;
import java.time.Duration;

/**
 * The numbers a session is judged by; policy data with their sources in the service's
 * configuration, frozen into each session at its start.
 *
 * @param safetyPain pain from which a report is published at once
 * @param ahead how far in the future an entry may lie, by the corrected device clock
 * @param back how far in the past an entry may lie, by the corrected device clock
 * @param journalOpen how long after its start a session takes entries
 * @param idle after how long without a receipt a session ends provisionally
 */
public record SessionRules(
    Pain safetyPain, Duration ahead, Duration back, Duration journalOpen, Duration idle) {}
