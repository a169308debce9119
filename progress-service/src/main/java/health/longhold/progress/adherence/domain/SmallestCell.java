package health.longhold.progress.adherence.domain;

/** Figures about fewer people than this could name one of them, so they are never given out. */
public final class SmallestCell {
  /** Members; the usual threshold for published health statistics. */
  public static final int MEMBERS = 11;

  private SmallestCell() {}

  /**
   * Whether figures about a part of some people must not be shown beside figures about all of them:
   * the part is too small, or what is left is, and could be told by taking one from the other.
   */
  public static boolean hides(int part, int all) {
    int rest = all - part;
    return part < MEMBERS || (rest > 0 && rest < MEMBERS);
  }
}
