package health.longhold.progress.progression.domain;

import health.longhold.kernel.EntryId;
import health.longhold.kernel.ProposalId;
import health.longhold.kernel.SessionId;
import health.longhold.progress.progression.domain.ProgressionEvent.PlanAdopted;
import health.longhold.progress.progression.domain.Recent.Happened;
import health.longhold.progress.progression.domain.Recent.Judged;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A member's progression: where they stand {@code now}, and what a late or corrected record is
 * re-folded from: the {@code base} of a month ago and everything {@code recent}, in performed
 * order. {@code sessions} and {@code flags} remember what has been seen, so that repeating changes
 * nothing.
 */
public record Progression(
    Standing now,
    Standing base,
    List<Recent> recent,
    List<SessionMark> sessions,
    List<FlagMark> flags) {

  /** Before anything happened. */
  public static final Progression NOT_BEGUN =
      new Progression(Standing.NOTHING, Standing.NOTHING, List.of(), List.of(), List.of());

  public Progression {
    recent = List.copyOf(recent);
    sessions = List.copyOf(sessions);
    flags = List.copyOf(flags);
  }

  /** The newest revision seen of a session; {@code settled} when no more entries are expected. */
  public record SessionMark(
      SessionId sessionId, int revision, Instant startedAt, boolean judged, boolean settled) {}

  /** A red flag that has been acted on. */
  public record FlagMark(EntryId entryId, Instant at) {}

  /** Since when a proposed raise is the target; nothing while it waits or after it has ended. */
  public Optional<Instant> inForceSince(ProposalId proposal) {
    return now.tracks().stream()
        .filter(track -> track.taken(proposal).isPresent())
        .map(Track::inForceSince)
        .findFirst();
  }

  Optional<SessionMark> mark(SessionId session) {
    return sessions.stream().filter(mark -> mark.sessionId().equals(session)).findFirst();
  }

  Optional<Judged> judged(SessionId session) {
    return recent.stream()
        .flatMap(each -> each instanceof Judged judged ? Stream.of(judged) : Stream.empty())
        .filter(judged -> judged.session().sessionId().equals(session))
        .findFirst();
  }

  /** Whether no judged session but this one began later. */
  boolean isNewest(SessionId session, Instant startedAt) {
    return sessions.stream()
        .filter(mark -> mark.judged() && !mark.sessionId().equals(session))
        .noneMatch(mark -> mark.startedAt().isAfter(startedAt));
  }

  /** Whether nothing on record was performed later. */
  boolean isLatest(Instant at) {
    return recent.isEmpty() || !recent.getLast().at().isAfter(at);
  }

  /** Whether the time lies before everything that could still be re-folded. */
  boolean isBeyondRecall(Instant at) {
    return recent.isEmpty() || recent.getFirst().at().isAfter(at);
  }

  /** Whether a plan had been adopted by then, as far back as can be told. */
  boolean hadPlanAt(Instant at) {
    return base.terms() != null
        || recent.stream()
            .anyMatch(
                each ->
                    each instanceof Happened(Instant adoptedAt, PlanAdopted _)
                        && !adoptedAt.isAfter(at));
  }

  List<EntryId> flagsSeen() {
    return flags.stream().map(FlagMark::entryId).toList();
  }
}
