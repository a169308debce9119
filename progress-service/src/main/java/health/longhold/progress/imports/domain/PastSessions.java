package health.longhold.progress.imports.domain;

import health.longhold.kernel.CommandRejected;
import health.longhold.progress.imports.domain.PastRecord.Training;

/** The way to the service that owns sessions. */
public interface PastSessions {

  /**
   * Has a session of the past recorded, against the member's targets as they stand now. Safe to
   * repeat.
   *
   * @throws CommandRejected when there are no targets to train by, or the journal is refused
   */
  void record(Training training);
}
