package health.longhold.contract.session.v1;

/** The kinds of journal lines, spelled on the wire as here. */
public enum EntryType {
  HoldStarted,
  HoldCompleted,
  HoldReleased,
  RepetitionCompleted,
  PainReported,
  EffortReported,
  ExerciseSkipped,
  RedFlagReported,
  Corrected,
  Paused,
  Resumed,
  Finished,
  Stopped
}
