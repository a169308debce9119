package health.longhold.progress.adherence.read.week;

import static java.util.stream.Collectors.joining;

import health.longhold.progress.adherence.read.week.ProgrammePage.Line;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a programme's table as a file (RFC 4180): one row for each week and line, oldest first;
 * shares from 0 to 1, seconds in whole. What may not be shown is left empty, {@code suppressed}
 * says why.
 */
record WeeksFile(List<Line> lines, List<LocalDate> mondays) {
  private static final String HEAD =
      "week_from,cohort,suppressed,members,sessions_done,sessions_agreed,frequency,"
          + "seconds_done,seconds_prescribed,dose";

  String csv() {
    return Stream.concat(
            Stream.of(HEAD),
            mondays.stream()
                .flatMap(
                    monday ->
                        lines.stream()
                            .filter(line -> line.weeks().containsKey(monday))
                            .map(line -> row(monday, line))))
        .collect(joining("\r\n", "", "\r\n"));
  }

  // nothing in it needs quotes: tags are lower case words joined by hyphens
  private static String row(LocalDate monday, Line line) {
    CohortAdherence.Week week = Objects.requireNonNull(line.weeks().get(monday));
    return Stream.of(
            monday.toString(),
            Objects.requireNonNullElse(line.tag(), ""),
            String.valueOf(week.suppressed()),
            text(week.members()),
            text(week.sessionsDone()),
            text(week.sessionsAgreed()),
            text(week.frequency()),
            whole(week.secondsDone()),
            whole(week.secondsPrescribed()),
            text(week.dose()))
        .collect(joining(","));
  }

  private static String text(@Nullable Object figure) {
    return Objects.toString(figure, "");
  }

  private static String whole(@Nullable Double seconds) {
    return seconds == null ? "" : String.valueOf(Math.round(seconds));
  }
}
