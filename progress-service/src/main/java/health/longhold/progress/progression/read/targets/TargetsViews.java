package health.longhold.progress.progression.read.targets;

import health.longhold.kernel.Rung;
import health.longhold.kernel.ScreeningLevel;
import health.longhold.progress.Current;
import health.longhold.progress.progression.domain.Progression;
import health.longhold.progress.progression.domain.Proposal;
import health.longhold.progress.progression.domain.ScreeningStanding;
import health.longhold.progress.progression.domain.Standing;
import health.longhold.progress.progression.domain.Terms;
import health.longhold.progress.progression.domain.Track;
import health.longhold.progress.progression.read.targets.TargetsView.Awaited;
import health.longhold.progress.progression.read.targets.TargetsView.Suspension;
import health.longhold.progress.progression.read.targets.TargetsView.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A member's standing as the view callers see; nothing before a plan is adopted. */
final class TargetsViews {
  private TargetsViews() {}

  static Optional<TargetsView> of(Current<Progression> current) {
    Standing standing = current.state().now();
    Terms terms = standing.terms();
    return terms == null ? Optional.empty() : Optional.of(of(current.sequence(), standing, terms));
  }

  private static TargetsView of(long asOf, Standing standing, Terms terms) {
    ScreeningStanding screening = standing.screening();
    return new TargetsView(
        asOf,
        terms.planId(),
        terms.planVersion(),
        TargetsView.Standing.valueOf(terms.phase().name()),
        terms.policy().key(),
        standing.tracks().stream().map(TargetsViews::target).toList(),
        screening == null ? ScreeningLevel.NONE : screening.level(),
        standing.screeningValidUntil(),
        screening == null ? List.of() : screening.cautions(),
        suspension(standing));
  }

  private static Target target(Track track) {
    return new Target(
        track.exercise().exerciseId(),
        track.exercise().revision(),
        track.exercise().name(),
        track.target(),
        track.clockFrom(),
        track.lastPerformedOn(),
        track.exercise().ladder().rungs().stream().map(Rung::dose).toList(),
        track.withholdings().isEmpty() ? null : track.withholdings().getFirst().cause().name(),
        proposal(track.pending()));
  }

  private static TargetsView.@Nullable Proposal proposal(@Nullable Proposal pending) {
    if (pending == null) {
      return null;
    }
    List<Awaited> awaits = new ArrayList<>();
    if (pending.clearedAt() == null) {
      awaits.add(Awaited.CHECK_IN);
    }
    if (pending.needsApproval() && pending.approvedAt() == null) {
      awaits.add(Awaited.APPROVAL);
    }
    return new TargetsView.Proposal(pending.id(), pending.to(), pending.sessionId(), awaits);
  }

  private static @Nullable Suspension suspension(Standing standing) {
    var suspension = standing.suspension();
    return suspension == null
        ? null
        : new Suspension(suspension.since(), suspension.level(), suspension.flags());
  }
}
