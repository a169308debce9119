package health.longhold.kernel;

/** Age as coarse as the rules need; a birth date is personal data and stays in the directory. */
public enum AgeBand {
  UNDER_18,
  FROM_18,
  FROM_55,
  FROM_65;

  /** Whether a person of this band is at least as old as the other band begins. */
  public boolean atLeast(AgeBand other) {
    return compareTo(other) >= 0;
  }
}
