package health.longhold.progress.progression.domain;

import static health.longhold.progress.progression.domain.Rule.keep;
import static health.longhold.progress.progression.domain.Rule.lower;
import static health.longhold.progress.progression.domain.Rule.withhold;

import health.longhold.kernel.EntryId;
import health.longhold.kernel.ScreeningLevel;
import health.longhold.progress.progression.domain.NearestMiss.Measure;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The rules in their order of precedence: WITHHOLD, LOWER, KEEP; what none of them holds back is
 * raised. The first that holds decides, all that hold are told.
 */
final class Rules {
  static final Rule ALREADY_WITHHELD = withhold(Reason.WITHHELD, c -> c.track().isWithheld());

  static final Rule PAIN_HIGH =
      lower(Reason.PAIN_HIGH, c -> painOf(c) >= c.policy().pain().lowerFrom())
          .citing(c -> c.evidence().painEntries())
          .missing(c -> atMost(Measure.PAIN, c.policy().pain().lowerFrom() - 1, painOf(c)));

  static final Rule EFFORT_HIGH =
      lower(Reason.EFFORT_HIGH, c -> effortOf(c) >= c.policy().effort().lowerFrom())
          .citing(c -> c.evidence().effortEntries())
          .missing(c -> atMost(Measure.EFFORT, c.policy().effort().lowerFrom() - 1, effortOf(c)));

  static final Rule MOST_HOLDS_MISSED =
      lower(Reason.MOST_HOLDS_MISSED, c -> c.mostlyMissed() && !c.loweredRecently())
          .citing(
              c -> cited(c.lastUnits(c.policy().lowering().missedUnits()), Evidence::missedEntries))
          .missing(c -> c.evidence().worstHold());

  static final Rule SUSPENDED = keep(Reason.SUSPENDED, c -> c.standing().suspension() != null);

  static final Rule PLAN_NOT_ACTIVE =
      keep(Reason.PLAN_NOT_ACTIVE, c -> c.standing().adopted().phase() != Terms.Phase.ACTIVE);

  static final Rule SAFETY_ONLY = keep(Reason.SAFETY_ONLY, c -> doubtful(c, Reason.SAFETY_ONLY));

  static final Rule OVERLAPPING = keep(Reason.OVERLAPPING, c -> doubtful(c, Reason.OVERLAPPING));

  static final Rule SCREENING_DUE =
      keep(Reason.SCREENING_DUE, c -> c.standing().needsScreening(c.evidence().startedAt()));

  static final Rule WATCH = keep(Reason.WATCH, Rules::isWatched);

  static final Rule DISPUTED = keep(Reason.DISPUTED, c -> doubtful(c, Reason.DISPUTED));

  static final Rule LOWERED_RECENTLY =
      keep(Reason.LOWERED_RECENTLY, c -> c.mostlyMissed() && c.loweredRecently())
          .missing(c -> c.evidence().worstHold());

  static final Rule PAIN_MODERATE =
      keep(Reason.PAIN_MODERATE, c -> c.dayPain() > c.policy().pain().raiseAtMost())
          .citing(c -> c.todays(Evidence::painEntries))
          .missing(c -> atMost(Measure.PAIN, c.policy().pain().raiseAtMost(), c.dayPain()));

  static final Rule EFFORT_MODERATE =
      keep(Reason.EFFORT_MODERATE, c -> c.dayEffort() > c.policy().effort().raiseAtMost())
          .citing(c -> c.todays(Evidence::effortEntries))
          .missing(c -> atMost(Measure.EFFORT, c.policy().effort().raiseAtMost(), c.dayEffort()));

  static final Rule HOLD_MISSED =
      keep(Reason.HOLD_MISSED, Rules::missedToday)
          .citing(c -> c.todays(Evidence::missedEntries))
          .missing(Rules::worstToday);

  static final Rule NO_REPORT = keep(Reason.NO_REPORT, Rules::incompleteToday);

  static final Rule OTHER_TARGET = keep(Reason.OTHER_TARGET, c -> c.today() == null);

  static final Rule TOP_RUNG = keep(Reason.TOP_RUNG, c -> c.nextRung().isEmpty());

  static final Rule SPACING =
      keep(Reason.SPACING, c -> c.daysAtTarget() < c.spacingDays())
          .missing(c -> NearestMiss.of(Measure.DAYS_AT_TARGET, c.spacingDays(), c.daysAtTarget()));

  static final Rule UNITS_SHORT =
      keep(Reason.UNITS_SHORT, c -> c.cleanUnits() < c.pace().units())
          .missing(c -> NearestMiss.of(Measure.COMPLETE_UNITS, c.pace().units(), c.cleanUnits()));

  static final Rule NO_COVER = keep(Reason.NO_COVER, Case::needsMissingClinician);

  static final Rule LATE_RECORD = keep(Reason.LATE_RECORD, Case::late);

  static final List<Rule> IN_ORDER =
      List.of(
          ALREADY_WITHHELD,
          PAIN_HIGH,
          EFFORT_HIGH,
          MOST_HOLDS_MISSED,
          SUSPENDED,
          PLAN_NOT_ACTIVE,
          SAFETY_ONLY,
          OVERLAPPING,
          SCREENING_DUE,
          WATCH,
          DISPUTED,
          LOWERED_RECENTLY,
          PAIN_MODERATE,
          EFFORT_MODERATE,
          HOLD_MISSED,
          NO_REPORT,
          OTHER_TARGET,
          TOP_RUNG,
          SPACING,
          UNITS_SHORT,
          NO_COVER,
          LATE_RECORD);

  private Rules() {}

  /** The ids of every hold and report a raise rests on. */
  static List<EntryId> raiseEvidence(Case c) {
    List<Unit> units = c.unitsForRaise();
    return Stream.of(
            cited(units, Evidence::holdEntries),
            cited(units, Evidence::painEntries),
            cited(units, Evidence::effortEntries))
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  private static List<EntryId> cited(List<Unit> units, Function<Evidence, List<EntryId>> which) {
    return units.stream().flatMap(unit -> unit.entries(which).stream()).distinct().toList();
  }

  private static int painOf(Case c) {
    Integer pain = c.evidence().pain();
    return pain == null ? 0 : pain;
  }

  private static int effortOf(Case c) {
    Integer effort = c.evidence().effort();
    return effort == null ? 0 : effort;
  }

  private static boolean doubtful(Case c, Reason reason) {
    return c.today() == null
        ? c.evidence().doubtful().contains(reason)
        : c.today().sessions().stream().anyMatch(each -> each.doubtful().contains(reason));
  }

  private static boolean isWatched(Case c) {
    ScreeningStanding screening = c.standing().screening();
    return screening != null && screening.level() == ScreeningLevel.WATCH;
  }

  private static boolean missedToday(Case c) {
    return c.today() == null ? c.evidence().missed() > 0 : c.today().missed() > 0;
  }

  private static boolean incompleteToday(Case c) {
    return c.today() == null ? !c.evidence().complete() : !c.today().complete();
  }

  private static NearestMiss worstToday(Case c) {
    return (c.today() == null ? Stream.of(c.evidence()) : c.today().sessions().stream())
        .map(Evidence::worstHold)
        .filter(Objects::nonNull)
        .max(Comparator.comparingDouble(miss -> miss.needed() - miss.actual()))
        .orElseThrow();
  }

  private static NearestMiss atMost(Measure measure, int most, int actual) {
    return NearestMiss.of(measure, most, actual);
  }
}
