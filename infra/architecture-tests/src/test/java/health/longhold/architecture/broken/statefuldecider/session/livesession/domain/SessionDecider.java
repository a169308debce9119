package health.longhold.architecture.broken.statefuldecider.session.livesession.domain;

/** Broken on purpose: a decider that must be constructed. */
public class SessionDecider {
  private final int limit;

  public SessionDecider(int limit) {
    this.limit = limit;
  }

  boolean accepts(int holds) {
    return holds < limit;
  }
}
