package health.longhold.progress.caseload.read.board;

import health.longhold.kernel.Actor;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Role;
import health.longhold.progress.alert.domain.AlertEvent.CloseReason;
import health.longhold.progress.alert.read.board.AlertRow;
import health.longhold.progress.alert.read.board.AlertRows;
import health.longhold.progress.member.read.directory.Directory;
import health.longhold.starter.access.Permitted;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who needs their clinician now, and why; then everybody else. */
@Controller
class BoardPage {
  /** Enough to see that help is needed; the most urgent come first, and the rest follow them. */
  private static final int MOST_FLAGS = 200;

  private final Caseload caseload;
  private final AlertRows alerts;
  private final Directory directory;
  private final ApprovedRaises approved;
  private final InstantSource clock;

  BoardPage(
      Caseload caseload,
      AlertRows alerts,
      Directory directory,
      ApprovedRaises approved,
      InstantSource clock) {
    this.caseload = caseload;
    this.alerts = alerts;
    this.directory = directory;
    this.approved = approved;
    this.clock = clock;
  }

  /** An alert, and what the member it is about is called. */
  record Flag(AlertRow alert, String name) {
    public boolean waits() {
      return alert.state() == AlertRow.State.WAITING;
    }
  }

  @GetMapping("/clinician")
  @Permitted(Role.CLINICIAN)
  String page(@RequestParam(defaultValue = "") String q, Actor actor, Model model) {
    fill(q, actor, model);
    return "caseload/board";
  }

  /** The same without what stands around it, to be asked for again and again. */
  @GetMapping("/clinician/board")
  @Permitted(Role.CLINICIAN)
  String board(@RequestParam(defaultValue = "") String q, Actor actor, Model model) {
    fill(q, actor, model);
    return "caseload/board :: board";
  }

  /**
   * The open flags alone. Whatever somebody does on the board, and whomever they search for, a new
   * flag is not to be missed.
   */
  @GetMapping("/clinician/flags")
  @Permitted(Role.CLINICIAN)
  String flags(Actor actor, Model model) {
    fill(flags(actor), model);
    return "caseload/board :: flags";
  }

  private void fill(List<Flag> flags, Model model) {
    model.addAttribute("flags", flags);
    model.addAttribute("most", flags.size() == MOST_FLAGS);
    model.addAttribute("closeReasons", CloseReason.values());
    model.addAttribute("now", clock.instant());
  }

  private void fill(String asked, Actor actor, Model model) {
    List<Cared> members = caseload.of(actor);
    String wanted = asked.strip().toLowerCase(Locale.ROOT);
    List<Cared> found = members.stream().filter(each -> isCalled(each.name(), wanted)).toList();
    List<Flag> flags = flags(actor);
    fill(flags, model);
    Set<MemberId> flagged =
        flags.stream().map(flag -> flag.alert().memberId()).collect(Collectors.toSet());
    List<RaiseGroup> raises = RaiseGroup.of(found);
    List<Cared> concerned =
        found.stream()
            .map(each -> flagged.contains(each.memberId()) ? each.besidesTheirFlag() : each)
            .filter(each -> !each.concerns().isEmpty())
            .toList();
    Set<MemberId> above =
        Stream.of(
                flagged.stream(),
                raises.stream()
                    .flatMap(group -> group.members().stream())
                    .map(waiting -> waiting.member().memberId()),
                concerned.stream().map(Cared::memberId))
            .flatMap(ids -> ids)
            .collect(Collectors.toSet());
    model.addAttribute("q", asked.strip());
    model.addAttribute("all", members.size());
    model.addAttribute("found", found.size());
    model.addAttribute("more", members.size() == Caseload.MOST);
    model.addAttribute("raises", raises);
    model.addAttribute("waiting", raises.stream().mapToInt(each -> each.members().size()).sum());
    model.addAttribute(
        "approved",
        approved.of(actor).stream().filter(each -> isCalled(each.name(), wanted)).toList());
    model.addAttribute("concerned", concerned);
    List<Cared> rest = found.stream().filter(each -> !above.contains(each.memberId())).toList();
    model.addAttribute("planless", rest.stream().filter(each -> each.targets() == null).toList());
    model.addAttribute("quiet", rest.stream().filter(each -> each.targets() != null).toList());
  }

  /** Those nobody looks at first, by their clock; then those somebody has begun with. */
  private List<Flag> flags(Actor actor) {
    List<AlertRow> open = alerts.openInCareOf(actor, clock.instant(), MOST_FLAGS);
    Map<MemberId, String> names =
        directory.namesOf(
            actor.tenant(), open.stream().map(AlertRow::memberId).collect(Collectors.toSet()));
    return open.stream()
        .map(
            alert ->
                new Flag(
                    alert, Caseload.called(names.get(alert.memberId()), alert.memberId().value())))
        .toList();
  }

  private static boolean isCalled(String name, String wanted) {
    return name.toLowerCase(Locale.ROOT).contains(wanted);
  }
}
