package health.longhold.starter.failure;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.common.AxonTransientException;
import org.axonframework.messaging.ExecutionException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Failures of the moment: the database or a neighbour is away, somebody else was faster. Whoever
 * reads events or records must try these again and never set them aside, or a member's news would
 * wait for an operator because of a lost race.
 */
public final class PassingFailures {
  /**
   * SQL states, or their classes, of connection loss (08), transactions given up for others (40),
   * exhausted resources (53), refused locks (55P03), the operator (57) and the machine (58).
   * Drivers and Axon wrap these in exceptions that do not tell.
   */
  private static final List<String> PASSING_STATES = List.of("08", "40", "53", "55P03", "57", "58");

  private PassingFailures() {}

  /** Whether a failure, or what caused it, may be gone at the next attempt. */
  public static boolean passes(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (isPassing(cause)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether somebody else wrote the same aggregate first. Axon has an exception of its own for the
   * first event of an aggregate; for our commands, which create what is missing, it is the same.
   */
  public static boolean isLostRace(Throwable failure) {
    return failure instanceof ConcurrencyException
        || failure instanceof AggregateStreamCreationException;
  }

  private static boolean isPassing(Throwable failure) {
    return switch (failure) {
      case PassingFailure _ -> true;
      // Axon calls these transient; for us they are mistakes in the wiring or of a handler
      case NoHandlerForCommandException _ -> false;
      case ExecutionException _ -> false;
      case AxonTransientException _ -> true;
      case AggregateStreamCreationException _ -> true;
      case TransientDataAccessException _ -> true;
      case RecoverableDataAccessException _ -> true;
      case DataAccessResourceFailureException _ -> true;
      case TransactionException _ -> true;
      case SQLTransientException _ -> true;
      case SQLRecoverableException _ -> true;
      case SQLException sql -> isPassing(sql.getSQLState());
      default -> false;
    };
  }

  private static boolean isPassing(@Nullable String sqlState) {
    return sqlState != null && PASSING_STATES.stream().anyMatch(sqlState::startsWith);
  }
}
