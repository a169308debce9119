package health.longhold.progress.today.read.day;

import health.longhold.kernel.Actor;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.MemberId;
import health.longhold.progress.practice.read.kept.Because;
import health.longhold.progress.practice.read.kept.EvidenceDays;
import health.longhold.progress.practice.read.kept.Practice;
import health.longhold.progress.progression.domain.Standing;
import health.longhold.progress.progression.read.decisions.Decisions;
import health.longhold.progress.progression.read.decisions.TargetChange;
import health.longhold.progress.progression.read.targets.TargetsView;
import health.longhold.progress.progression.read.targets.TargetsView.Target;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is another target than when the member last trained, by the newest change of each. */
@Component
class RecentChanges {
  private final Decisions decisions;

  RecentChanges(Decisions decisions) {
    this.decisions = decisions;
  }

  List<Day.Change> of(
      Actor actor, TargetsView view, @Nullable Standing standing, List<Practice> practiced) {
    Optional<Instant> lastTime = practiced.stream().map(Practice::endedAt).max(Instant::compareTo);
    if (lastTime.isEmpty()) {
      return List.of();
    }
    Map<ExerciseId, TargetChange> changes =
        decisions.newestSince(actor.tenant().value(), MemberId.of(actor.subject()), lastTime.get());
    return view.targets().stream()
        .flatMap(
            target ->
                Stream.ofNullable(changes.get(target.exerciseId()))
                    .filter(change -> change.type() != TargetChange.Type.STARTED)
                    .map(change -> change(target, change, practiced, standing)))
        .toList();
  }

  private static Day.Change change(
      Target target, TargetChange change, List<Practice> practiced, @Nullable Standing standing) {
    return new Day.Change(
        target.exerciseId(),
        target.name(),
        change.type(),
        change.from(),
        change.to(),
        Because.of(
            change,
            practiced.stream()
                .filter(each -> each.exerciseId().equals(target.exerciseId()))
                .toList(),
            EvidenceDays.of(standing, target.exerciseId())));
  }
}
