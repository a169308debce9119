package health.longhold.progress.careteam.domain;

import static health.longhold.progress.careteam.domain.CareTeamRejection.CLINICIAN_INVALID;
import static health.longhold.progress.careteam.domain.CareTeamRejection.NOT_ASSIGNED;
import static health.longhold.progress.careteam.domain.CareTeamRejection.PERIOD_EMPTY;
import static health.longhold.progress.careteam.domain.CareTeamRejection.PERIOD_OUT_OF_RANGE;
import static health.longhold.progress.careteam.domain.CareTeamRejection.TEAM_TOO_LARGE;

import health.longhold.kernel.CommandRejected;
import health.longhold.progress.careteam.domain.CareTeam.Assignment;
import health.longhold.progress.careteam.domain.CareTeamCommand.AssignClinician;
import health.longhold.progress.careteam.domain.CareTeamCommand.EndAssignment;
import health.longhold.progress.careteam.domain.CareTeamEvent.AssignmentEnded;
import health.longhold.progress.careteam.domain.CareTeamEvent.ClinicianAssigned;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One period for each clinician; a later word replaces an earlier one. */
public final class CareTeamDecider {
  /** Enough for a lifetime of changing staff, little enough to be told whole; ours. */
  static final int MOST_CLINICIANS = 200;

  private static final int LONGEST_SUBJECT = 100;
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  private CareTeamDecider() {}

  public static List<CareTeamEvent> decide(CareTeam team, CareTeamCommand command) {
    return switch (command) {
      case AssignClinician assign -> assign(team, assign);
      case EndAssignment end -> end(team, end);
    };
  }

  public static CareTeam evolve(CareTeam team, CareTeamEvent event) {
    return switch (event) {
      case ClinicianAssigned e -> with(team, new Assignment(e.clinician(), e.from(), e.until()));
      case AssignmentEnded e ->
          team.of(e.clinician()).map(known -> with(team, ended(known, e.at()))).orElse(team);
    };
  }

  private static List<CareTeamEvent> assign(CareTeam team, AssignClinician command) {
    checkClinician(command.clinician());
    Instant from = from(team, command);
    checkRange("from", from);
    Instant until = command.until();
    if (until != null) {
      checkRange("until", until);
      if (!until.isAfter(from)) {
        throw new CommandRejected(
            PERIOD_EMPTY, Map.of("field", "until", "allowed", "after " + from));
      }
    }
    boolean isNew = team.of(command.clinician()).isEmpty();
    if (isNew && team.assignments().size() >= MOST_CLINICIANS) {
      throw new CommandRejected(TEAM_TOO_LARGE, Map.of("allowed", MOST_CLINICIANS));
    }
    Assignment wanted = new Assignment(command.clinician(), from, until);
    return team.assignments().contains(wanted)
        ? List.of()
        : List.of(
            new ClinicianAssigned(
                command.memberId(), command.clinician(), from, until, command.at()));
  }

  private static Instant from(CareTeam team, AssignClinician command) {
    return command.from() == null
        ? team.of(command.clinician())
            .filter(known -> isRunning(known, command.at()))
            .map(Assignment::from)
            .orElse(command.at())
        : command.from();
  }

  private static boolean isRunning(Assignment known, Instant at) {
    return !known.from().isAfter(at) && !known.isOver(at);
  }

  private static List<CareTeamEvent> end(CareTeam team, EndAssignment command) {
    Assignment known =
        team.of(command.clinician()).orElseThrow(() -> new CommandRejected(NOT_ASSIGNED));
    return known.isOver(command.at())
        ? List.of()
        : List.of(new AssignmentEnded(command.memberId(), command.clinician(), command.at()));
  }

  private static Assignment ended(Assignment known, Instant at) {
    // one that has not begun is over before it begins
    Instant from = known.from().isBefore(at) ? known.from() : at;
    return new Assignment(known.clinician(), from, at);
  }

  private static CareTeam with(CareTeam team, Assignment assignment) {
    return new CareTeam(
        Stream.concat(
                team.assignments().stream()
                    .filter(each -> !each.clinician().equals(assignment.clinician())),
                Stream.of(assignment))
            .sorted(Comparator.comparing(Assignment::clinician))
            .toList());
  }

  private static void checkClinician(String clinician) {
    if (clinician.isBlank()
        || clinician.length() > LONGEST_SUBJECT
        || clinician.chars().anyMatch(Character::isISOControl)) {
      throw new CommandRejected(
          CLINICIAN_INVALID,
          Map.of("field", "clinician", "allowed", "1 to " + LONGEST_SUBJECT + " characters"));
    }
  }

  private static void checkRange(String field, Instant time) {
    if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
      throw new CommandRejected(
          PERIOD_OUT_OF_RANGE, Map.of("field", field, "allowed", EARLIEST + " to " + LATEST));
    }
  }
}
