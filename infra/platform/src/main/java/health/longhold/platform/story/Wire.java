package health.longhold.platform.story;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the platform answers, as far as the story reads it. */
interface Wire {

  record Exercise(String exerciseId, int revision, String laterality, List<String> phases) {
    List<String> sides() {
      return laterality.equals("BOTH") ? List.of("BOTH") : List.of("LEFT", "RIGHT");
    }
  }

  record Routine(String routineId, int revision, List<RoutineItem> items) {}

  record RoutineItem(String exerciseId, int exerciseRevision) {}

  record Questionnaire(List<Question> questions) {}

  record Question(String code) {}

  /** The state a command led to; {@link Targets#asOf} grows past it when it can be read. */
  record Accepted(long asOf) {}

  record Targets(
      long asOf, List<Target> targets, @Nullable Instant screeningValidUntil, int planVersion) {
    Target of(String exerciseId) {
      return targets.stream()
          .filter(target -> target.exerciseId().equals(exerciseId))
          .findFirst()
          .orElseThrow(() -> new StoryFailed("no target for " + exerciseId));
    }
  }

  record Target(
      String exerciseId,
      int exerciseRevision,
      Dose target,
      @Nullable LocalDate lastPerformedOn,
      List<Dose> ladder,
      @Nullable String withheld,
      @Nullable Proposal proposal) {}

  record Proposal(UUID proposalId, Dose to, List<String> awaits) {}

  record Why(
      String exerciseId,
      Dose target,
      List<Dose> ladder,
      List<Decision> decisions,
      List<Change> changes) {

    /** The decision of a session, of that revision or a later one. */
    Optional<Decision> decision(UUID sessionId, int revision) {
      return decisions.stream()
          .filter(each -> each.sessionId().equals(sessionId))
          .filter(each -> each.sessionRevision() >= revision)
          .findFirst();
    }

    boolean ended(UUID proposalId) {
      return decisions.stream()
          .filter(each -> proposalId.equals(each.proposalId()))
          .anyMatch(each -> each.ending() != null);
    }
  }

  record Decision(
      LocalDate localDate,
      UUID sessionId,
      int sessionRevision,
      String decision,
      Dose from,
      Dose to,
      String rule,
      List<String> reasons,
      List<UUID> evidence,
      @Nullable Miss nearestMiss,
      String policy,
      @Nullable UUID proposalId,
      @Nullable Ending ending,
      boolean superseded) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Miss(
      String measure,
      double needed,
      double actual,
      @Nullable String phase,
      @Nullable String side) {}

  record Ending(String type, Instant at, List<String> reasons) {}

  /** {@code from} is absent for the first target, {@code to} while an exercise is withheld. */
  record Change(String type, Instant at, @Nullable Dose from, @Nullable Dose to, String reason) {}

  record Started(UUID sessionId, String state, List<Item> items) {}

  record Item(int item, String exerciseId, Dose target) {}

  record JournalAnswer(
      int acknowledgedThrough,
      int accepted,
      int duplicates,
      List<Rejected> rejected,
      List<Gap> missing,
      SessionState session) {}

  record Rejected(int index, String code, @Nullable String field) {}

  record Gap(int from, int to) {}

  record SessionState(String state, @Nullable String endReason) {}

  record ImportAnswer(int line, @Nullable UUID id, String status, @Nullable String code) {}

  record Sessions(List<SessionSummary> items, @Nullable String next) {}

  record SessionSummary(UUID sessionId, LocalDate localDate, String state) {}

  record Timeline(List<Moment> items, @Nullable String next) {}

  record Moment(Instant at, LocalDate localDate, String type) {}

  record Adherence(List<Week> weeks) {}

  record Week(
      String week,
      @Nullable Integer members,
      boolean suppressed,
      int sessionsDone,
      int sessionsAgreed,
      @Nullable Double frequency,
      double secondsDone,
      double secondsPrescribed,
      @Nullable Double dose) {}
}
