package health.longhold.platform.story;

/** What a run of the story is told to do; {@code run} keeps the ids of two runs apart. */
record Settings(long seed, int weeks, int members, String programme, String run) {

  /** The tag of the members of one site in this run alone, so that figures can be compared. */
  String cohortOf(String site) {
    return site + "-" + run;
  }
}
