package health.longhold.starter.web;

/** Entity tags of what can be edited: the quoted sequence number of its newest event. */
public final class ETags {
  private ETags() {}

  /** {@code 7} becomes {@code "7"}, quotes included. */
  public static String of(long sequence) {
    return "\"" + sequence + "\"";
  }
}
