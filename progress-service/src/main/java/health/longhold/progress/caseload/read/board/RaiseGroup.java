package health.longhold.progress.caseload.read.board;

import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.ProposalId;
import health.longhold.progress.progression.read.targets.TargetsView;
import health.longhold.progress.progression.read.targets.TargetsView.Awaited;
import health.longhold.progress.progression.read.targets.TargetsView.Proposal;
import health.longhold.progress.progression.read.targets.TargetsView.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One kind of raise that waits for approval, and the members it waits for. */
record RaiseGroup(Kind kind, List<Waiting> members) {

  /** An exercise, called so, from one dose to another. */
  record Kind(ExerciseId exerciseId, String name, Dose from, Dose to) {}

  /** One member's raise, and whether the next morning still has to pass. */
  record Waiting(Cared member, ProposalId proposalId, boolean morningAwaited) {}

  /** The largest groups first. */
  static List<RaiseGroup> of(List<Cared> members) {
    Map<Kind, List<Waiting>> groups = new LinkedHashMap<>();
    for (Cared member : members) {
      TargetsView view = member.targets();
      for (Target target : view == null ? List.<Target>of() : view.targets()) {
        Proposal raise = target.proposal();
        if (raise != null && raise.awaits().contains(Awaited.APPROVAL)) {
          groups
              .computeIfAbsent(
                  new Kind(target.exerciseId(), target.name(), target.target(), raise.to()),
                  _ -> new ArrayList<>())
              .add(
                  new Waiting(
                      member, raise.proposalId(), raise.awaits().contains(Awaited.CHECK_IN)));
        }
      }
    }
    return groups.entrySet().stream()
        .map(group -> new RaiseGroup(group.getKey(), group.getValue()))
        .sorted(Comparator.comparingInt((RaiseGroup group) -> -group.members().size()))
        .toList();
  }
}
