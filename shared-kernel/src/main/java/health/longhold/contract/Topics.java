package health.longhold.contract;

import java.util.List;

/** The Kafka topics, their keys and how long they keep records. */
public final class Topics {
  /** Full exercise revisions and current pointers; key slug@revision or slug@current; compacted. */
  public static final String CATALOG_EXERCISES = "catalog.exercises.v1";

  /** Full routine revisions and current pointers; key slug@revision or slug@current; compacted. */
  public static final String CATALOG_ROUTINES = "catalog.routines.v1";

  /** Starts, safety reports, outcomes, corrections; key member id; 400 days. */
  public static final String SESSION_OUTCOMES = "session.outcomes.v1";

  /** Accepted journal entries for live boards; key member id; 1 day. */
  public static final String SESSION_LIVE = "session.live.v1";

  /** Full current targets of each member; key member id; compacted. */
  public static final String PROGRESS_TARGETS = "progress.targets.v1";

  /** Enrolments, plans, screenings, decisions, alerts; key member id; 400 days. */
  public static final String PROGRESS_EVENTS = "progress.events.v1";

  private static final int COMPACTED = -1;

  /** Every topic; retention in days, -1 for compacted. */
  public static final List<Topic> ALL =
      List.of(
          new Topic(CATALOG_EXERCISES, COMPACTED),
          new Topic(CATALOG_ROUTINES, COMPACTED),
          new Topic(SESSION_OUTCOMES, 400),
          new Topic(SESSION_LIVE, 1),
          new Topic(PROGRESS_TARGETS, COMPACTED),
          new Topic(PROGRESS_EVENTS, 400));

  private Topics() {}

  /** A topic and its retention in days; -1 keeps the newest record of each key. */
  public record Topic(String name, int retentionDays) {
    public boolean compacted() {
      return retentionDays == COMPACTED;
    }
  }
}
