package health.longhold.progress.adherence.read.week;

import health.longhold.kernel.Actor;
import health.longhold.kernel.CohortTag;
import health.longhold.kernel.Role;
import health.longhold.progress.adherence.domain.FourWeeks;
import health.longhold.progress.adherence.domain.SmallestCell;
import health.longhold.progress.adherence.domain.Weeks;
import health.longhold.progress.adherence.read.week.CohortMembers.Size;
import health.longhold.starter.access.Permitted;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether a programme works: the last four weeks first, then week by week and by cohort. */
@Controller
class ProgrammePage {
  private static final int SPAN = 4;
  private static final int LATELY = 26;
  private static final int BESIDE_ALL = 2;

  private final AdherenceWeeks weeks;
  private final CohortMembers cohorts;
  private final InstantSource clock;

  ProgrammePage(AdherenceWeeks weeks, CohortMembers cohorts, InstantSource clock) {
    this.weeks = weeks;
    this.cohorts = cohorts;
    this.clock = clock;
  }

  /** What a chart shows of a week. */
  enum Measure {
    SESSIONS,
    DOSE
  }

  /** One line of the chart: everybody without a tag. */
  record Line(@Nullable String tag, Map<LocalDate, CohortAdherence.Week> weeks) {
    /** Whole percents of a week; absent where it is not known or not shown. */
    public @Nullable Long percent(LocalDate week, Measure measure) {
      CohortAdherence.Week cell = weeks.get(week);
      Double share = cell == null ? null : measure == Measure.DOSE ? cell.dose() : cell.frequency();
      return share == null ? null : Math.round(100 * share);
    }
  }

  @GetMapping("/manager")
  @Permitted(Role.PROGRAMME_MANAGER)
  String page(
      @RequestParam(defaultValue = "SESSIONS") Measure measure,
      @RequestParam(defaultValue = "") List<CohortTag> cohort,
      Actor actor,
      Model model) {
    fill(measure, cohort, actor, model);
    return "programme/programme";
  }

  /** The chart and its table alone. */
  @GetMapping("/manager/weeks")
  @Permitted(Role.PROGRAMME_MANAGER)
  String weeks(
      @RequestParam(defaultValue = "SESSIONS") Measure measure,
      @RequestParam(defaultValue = "") List<CohortTag> cohort,
      Actor actor,
      Model model) {
    fill(measure, cohort, actor, model);
    return "programme/programme :: weeks";
  }

  /** The table as a file, with the cohorts that are beside everybody. */
  @GetMapping(path = "/manager/weeks.csv", produces = "text/csv")
  @Permitted(Role.PROGRAMME_MANAGER)
  ResponseEntity<String> file(
      @RequestParam(defaultValue = "") List<CohortTag> cohort, Actor actor) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    String tenant = actor.tenant().value();
    List<Line> lines =
        lines(
            tenant,
            chosen(cohort, offered(cohorts.sizes(tenant))),
            today,
            weeks.ofProgramme(tenant, today));
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("adherence-by-week.csv").build().toString())
        .body(new WeeksFile(lines, mondays(lines)).csv());
  }

  private static List<String> offered(List<Size> sizes) {
    return sizes.stream()
        .filter(size -> size.members() >= SmallestCell.MEMBERS)
        .map(Size::tag)
        .toList();
  }

  private static List<String> chosen(List<CohortTag> asked, List<String> offered) {
    return asked.stream()
        .map(CohortTag::value)
        .filter(offered::contains)
        .limit(BESIDE_ALL)
        .toList();
  }

  private List<Line> lines(
      String tenant, List<String> chosen, LocalDate today, List<CohortAdherence.Week> all) {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(null, lately(all, today)));
    for (String tag : chosen) {
      lines.add(
          new Line(tag, lately(weeks.ofCohort(tenant, new CohortTag(tag), today, all), today)));
    }
    return lines;
  }

  private void fill(Measure measure, List<CohortTag> asked, Actor actor, Model model) {
    String tenant = actor.tenant().value();
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    List<Size> sizes = cohorts.sizes(tenant);
    List<String> offered = offered(sizes);
    List<String> chosen = chosen(asked, offered);
    List<CohortAdherence.Week> all = weeks.ofProgramme(tenant, today);
    List<Line> lines = lines(tenant, chosen, today, all);
    LocalDate thisWeek = Weeks.mondayOf(today);
    model.addAttribute("enrolled", cohorts.everybody(tenant));
    model.addAttribute("smallest", SmallestCell.MEMBERS);
    model.addAttribute("now", sum(all, thisWeek.minusWeeks(SPAN), thisWeek));
    model.addAttribute(
        "before", sum(all, thisWeek.minusWeeks(2 * SPAN), thisWeek.minusWeeks(SPAN)));
    model.addAttribute("training", lately(all, today).get(thisWeek));
    model.addAttribute("measures", Measure.values());
    model.addAttribute("measure", measure);
    model.addAttribute("offered", offered);
    model.addAttribute("chosen", chosen);
    model.addAttribute("small", sizes.size() - offered.size());
    model.addAttribute("lines", lines);
    model.addAttribute("mondays", mondays(lines));
    model.addAttribute("newestFirst", mondays(lines).reversed());
    model.addAttribute("thisWeek", thisWeek);
  }

  private static Map<LocalDate, CohortAdherence.Week> lately(
      List<CohortAdherence.Week> weeks, LocalDate today) {
    LocalDate since = Weeks.mondayOf(today).minusWeeks(LATELY);
    return weeks.stream()
        .filter(week -> !Weeks.mondayOf(week.week()).isBefore(since))
        .collect(
            Collectors.toMap(
                week -> Weeks.mondayOf(week.week()),
                Function.identity(),
                (a, _) -> a,
                TreeMap::new));
  }

  private static List<LocalDate> mondays(List<Line> lines) {
    return List.copyOf(
        lines.stream()
            .flatMap(line -> line.weeks().keySet().stream())
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  /** Of the weeks from one Monday up to another that may be shown. */
  private static FourWeeks sum(List<CohortAdherence.Week> weeks, LocalDate from, LocalDate until) {
    FourWeeks sum = FourWeeks.NOTHING;
    for (CohortAdherence.Week week : shown(weeks).toList()) {
      LocalDate monday = Weeks.mondayOf(week.week());
      if (!monday.isBefore(from) && monday.isBefore(until)) {
        sum = with(sum, week);
      }
    }
    return sum;
  }

  private static Stream<CohortAdherence.Week> shown(List<CohortAdherence.Week> weeks) {
    return weeks.stream().filter(week -> !week.suppressed());
  }

  private static FourWeeks with(FourWeeks sum, CohortAdherence.Week week) {
    Integer done = week.sessionsDone();
    Integer agreed = week.sessionsAgreed();
    Double seconds = week.secondsDone();
    Double prescribed = week.secondsPrescribed();
    return done == null || agreed == null || seconds == null || prescribed == null
        ? sum
        : sum.and(done, agreed, seconds, prescribed);
  }
}
