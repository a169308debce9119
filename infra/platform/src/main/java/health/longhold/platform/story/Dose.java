package health.longhold.platform.story;

/** Seconds of one hold, repetitions in a set, sets; as the public surface spells it. */
record Dose(int holdSeconds, int repetitions, int sets) {

  @Override
  public String toString() {
    return sets == 1
        ? holdSeconds + "×" + repetitions
        : holdSeconds + "×" + repetitions + "×" + sets;
  }
}
