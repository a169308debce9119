package health.longhold.progress.progression.domain;

import health.longhold.kernel.Region;

/** A region stretched for longer than the policy advises; whole seconds per side. */
public record StretchVolume(Region region, Span span, int allowedSeconds, int actualSeconds) {

  /** Over which time the seconds add up. */
  public enum Span {
    SESSION,
    /** The seven local days that end with the session's. */
    WEEK
  }
}
