package health.longhold.progress.adherence.domain;

/** Figures about fewer people than this could name one of them, so they are never given out. */
public final class SmallestCell {
  /** Members; the usual threshold for published health statistics. */
  public static final int MEMBERS = 11;

  private SmallestCell() {}
}
