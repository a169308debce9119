package health.longhold.progress.alert.domain;

import health.longhold.progress.alert.domain.AlertEvent.AlertRaised;

/** One alert, from the flag to the clinician's answer. */
public sealed interface Alert {

  /** There is no such alert. */
  record NotRaised() implements Alert {}

  /** An alert there is or was. */
  sealed interface Known extends Alert {
    AlertRaised raised();
  }

  /** Nobody has looked yet. */
  record Waiting(AlertRaised raised, boolean overdue) implements Known {}

  /** A clinician is looking. */
  record Acknowledged(AlertRaised raised) implements Known {}

  /** Settled. */
  record Closed(AlertRaised raised) implements Known {}
}
