package health.longhold.progress.practice.read.kept;

import static java.util.stream.Collectors.groupingBy;

import health.longhold.kernel.Actor;
import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Role;
import health.longhold.progress.adherence.read.week.AdherenceWeeks;
import health.longhold.progress.member.read.current.CurrentMembers;
import health.longhold.progress.practice.read.kept.Journey.Climb;
import health.longhold.progress.practice.read.kept.Journey.PainDay;
import health.longhold.progress.practice.read.kept.Journey.Step;
import health.longhold.progress.practice.read.kept.Mornings.Morning;
import health.longhold.progress.progression.read.targets.MemberTargetRows;
import health.longhold.progress.progression.read.targets.TargetsView;
import health.longhold.starter.access.Permitted;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How far a member has come: ladders, weeks, pain. */
@Controller
class ProgressPage {
  private static final int SHOWN_WEEKS = 12;

  private final CurrentMembers members;
  private final MemberTargetRows targets;
  private final Practices practices;
  private final Mornings mornings;
  private final AdherenceWeeks weeks;
  private final InstantSource clock;

  ProgressPage(
      CurrentMembers members,
      MemberTargetRows targets,
      Practices practices,
      Mornings mornings,
      AdherenceWeeks weeks,
      InstantSource clock) {
    this.members = members;
    this.targets = targets;
    this.practices = practices;
    this.mornings = mornings;
    this.weeks = weeks;
    this.clock = clock;
  }

  @GetMapping("/my/progress")
  @Permitted(Role.MEMBER)
  String progress(Actor actor, Model model) {
    MemberId memberId = MemberId.of(actor.subject());
    ZoneId zone = ZoneId.of(members.oneself(actor).zone());
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    LocalDate since = today.minusWeeks(SHOWN_WEEKS);
    List<Practice> practiced = practices.since(actor.tenant(), memberId, since);
    List<KeptWeek> all =
        weeks.ofMember(actor.tenant().value(), memberId, today).stream().map(KeptWeek::of).toList();
    model.addAttribute("memberId", memberId);
    model.addAttribute(
        "climbs",
        targets.find(actor.tenant().value(), memberId).stream()
            .map(TargetsView::targets)
            .flatMap(List::stream)
            .map(target -> climb(target, practiced))
            .toList());
    model.addAttribute(
        "weeks", all.subList(Math.max(0, all.size() - SHOWN_WEEKS), all.size()).reversed());
    model.addAttribute(
        "sessions",
        practiced.stream().filter(Practice::performed).map(Practice::sessionId).distinct().count());
    model.addAttribute("run", KeptWeek.run(all));
    model.addAttribute(
        "pain",
        pain(
            practiced,
            mornings.since(actor.tenant(), memberId, since.atStartOfDay(zone).toInstant()),
            zone));
    return "practice/progress";
  }

  static Climb climb(TargetsView.Target target, List<Practice> practiced) {
    List<Dose> rungs = new ArrayList<>(target.ladder());
    if (!rungs.contains(target.target())) {
      rungs.add(target.target());
    }
    List<Step> steps =
        rungs.stream()
            .sorted()
            .map(
                dose ->
                    new Step(
                        dose,
                        dose.equals(target.target()),
                        dose.compareTo(target.target()) < 0,
                        daysAt(dose, target.exerciseId(), practiced)))
            .toList();
    return new Climb(
        target.exerciseId(),
        target.name(),
        target.target(),
        target.since(),
        target.withheld(),
        steps);
  }

  private static long daysAt(Dose dose, ExerciseId exercise, List<Practice> practiced) {
    return practiced.stream()
        .filter(each -> each.exerciseId().equals(exercise) && each.target().equals(dose))
        .filter(Practice::performed)
        .map(Practice::day)
        .distinct()
        .count();
  }

  private static List<PainDay> pain(List<Practice> practiced, List<Morning> told, ZoneId zone) {
    Map<LocalDate, List<Practice>> sessions = practiced.stream().collect(groupingBy(Practice::day));
    Map<LocalDate, Integer> morning = new TreeMap<>();
    // the last word of a day counts
    told.forEach(each -> morning.put(LocalDate.ofInstant(each.at(), zone), each.score()));
    return Stream.concat(sessions.keySet().stream(), morning.keySet().stream())
        .distinct()
        .sorted()
        .map(
            day ->
                new PainDay(
                    day,
                    highest(sessions.getOrDefault(day, List.of()), Practice::before),
                    highest(sessions.getOrDefault(day, List.of()), Practice::pain),
                    morning.get(day)))
        .toList();
  }

  private static @Nullable Integer highest(
      List<Practice> day, Function<Practice, @Nullable Integer> score) {
    return day.stream().map(score).filter(Objects::nonNull).max(Integer::compare).orElse(null);
  }
}
