package health.longhold.platform.story;

/** What somebody's last days bring, where the story runs into today. */
enum Lately {
  NOTHING,
  /** No session for almost two weeks. */
  AWAY,
  /** A bad morning today. */
  HURTING,
  /** A yes to one of the questions today. */
  FLAGGED
}
