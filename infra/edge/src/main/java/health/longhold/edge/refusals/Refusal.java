package health.longhold.edge.refusals;

/** What the edge refuses before any service sees it; each has a route that its record names. */
public enum Refusal {
  /** A call by cookie that does not show that a page of ours made it. */
  UNPROVEN("/api/me/refusals/unproven"),
  /** A path that can be read in two ways. */
  MALFORMED("/api/me/refusals/malformed"),
  /** A body that says itself that it is too large. */
  TOO_LARGE("/api/me/refusals/too-large"),
  /** A sign-in that was not one; to the trail it is a sign-in of nobody. */
  SIGN_IN("/api/me/sign-ins");

  private final String route;

  Refusal(String route) {
    this.route = route;
  }

  String route() {
    return route;
  }
}
