package health.longhold.progress.timeline.read.entry;

import health.longhold.kernel.Actor;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Role;
import health.longhold.progress.member.read.current.CurrentMembers;
import health.longhold.starter.access.Permitted;
import health.longhold.starter.web.Page;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A member's story for their clinician, a part at a time. */
@Controller
class TimelinePage {
  private static final int PART = 20;

  private final CurrentMembers members;
  private final TimelineEntries entries;

  TimelinePage(CurrentMembers members, TimelineEntries entries) {
    this.members = members;
    this.entries = entries;
  }

  @GetMapping("/clinician/members/{memberId}/timeline")
  @Permitted(Role.CLINICIAN)
  String timeline(
      @PathVariable MemberId memberId,
      @RequestParam(required = false) @Nullable String after,
      Actor actor,
      Model model) {
    members.enrolled(memberId);
    model.addAttribute("memberId", memberId);
    Page<TimelineEntry> page =
        entries.page(actor.tenant().value(), memberId, Position.parse(after), PART);
    model.addAttribute("entries", newestOfEachSession(page.items()));
    model.addAttribute("next", page.next());
    return "timeline/entries :: entries";
  }

  /** Whatever arrives late has a session assessed again; a reader asks how it ended in the end. */
  private static List<TimelineEntry> newestOfEachSession(List<TimelineEntry> entries) {
    Map<Object, TimelineEntry> newest =
        entries.stream()
            .filter(TimelinePage::isAssessment)
            .collect(
                Collectors.toMap(
                    TimelinePage::session,
                    Function.identity(),
                    BinaryOperator.maxBy(Comparator.comparingInt(TimelinePage::revision))));
    return entries.stream()
        .filter(entry -> !isAssessment(entry) || entry.equals(newest.get(session(entry))))
        .distinct()
        .toList();
  }

  private static boolean isAssessment(TimelineEntry entry) {
    return entry.type().equals("SESSION_ASSESSED");
  }

  private static Object session(TimelineEntry entry) {
    return entry.details().getOrDefault("sessionId", entry);
  }

  private static int revision(TimelineEntry entry) {
    return entry.details().get("revision") instanceof Number number ? number.intValue() : 0;
  }
}
