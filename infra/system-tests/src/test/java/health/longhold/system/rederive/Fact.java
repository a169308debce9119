package health.longhold.system.rederive;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** What a member or clinician did, in the order it reached the platform. */
sealed interface Fact {
  record Screened(String level) implements Fact {}

  record Trained(String sessionId, int revision, boolean complete, JsonNode result)
      implements Fact {}

  record CheckedIn(Instant at, int score) implements Fact {}

  record Approved(String exerciseId, Instant at) implements Fact {}

  record Undone(String exerciseId, Instant at) implements Fact {}

  record Overridden(String exerciseId, Dose to, Instant at) implements Fact {}
}
