package health.longhold.contract.session.v1.command;

import health.longhold.kernel.MemberId;
import java.time.Instant;

/**
 * Asks whether the member was issued a prescription at {@code since} or later; answered with true
 * or false. Changes nothing.
 */
public record CheckPrescribed(MemberId memberId, Instant since) {}
