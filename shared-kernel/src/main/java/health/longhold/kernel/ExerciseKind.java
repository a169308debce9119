package health.longhold.kernel;

/** What an exercise does to tissue, which decides how slowly its target may grow. */
public enum ExerciseKind {
  STRETCH,
  MOBILITY,
  LOADING
}
