package health.longhold.progress.practice.read.kept;

import health.longhold.kernel.Dose;
import health.longhold.progress.progression.domain.ClinicalReason;
import health.longhold.progress.progression.read.decisions.TargetChange;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why a target changed, in one sentence: the key of its words in {@code messages/progress-why}, the
 * figures they name, and the key of a clinician's reason where one had a part.
 */
public record Because(String words, List<Object> figures, @Nullable String clinical) {
  private static final Set<String> SAID_OF_LOWERING =
      Set.of("PAIN_HIGH", "EFFORT_HIGH", "MOST_HOLDS_MISSED", "WORSE_MORNING", "LAY_OFF");
  private static final Set<String> SAID_OF_WITHHOLDING = Set.of("CAUTION", "LOWEST_RUNG");

  public Because {
    figures = List.copyOf(figures);
  }

  /** For templates. */
  public Object[] arguments() {
    return figures.toArray();
  }

  /**
   * What is to be said of a change.
   *
   * @param practiced what sessions told of the exercise, the oldest first
   * @param days how many of them a raise rests on
   */
  public static Because of(TargetChange change, List<Practice> practiced, int days) {
    List<Practice> before =
        practiced.stream().filter(each -> !each.endedAt().isAfter(change.at())).toList();
    return switch (change.type()) {
      case RAISED -> raised(change, before, days);
      case LOWERED -> lowered(change.reason(), before);
      case OVERRIDDEN -> new Because("because.overridden", List.of(), clinical(change.reason()));
      case WITHHELD ->
          SAID_OF_WITHHOLDING.contains(change.reason())
              ? plain("because.withheld." + change.reason())
              : new Because("because.withheld", List.of(), clinical(change.reason()));
      case UNDONE -> plain("because.undone");
      case STARTED -> plain("because.started");
      case OPENED -> plain("because.opened");
    };
  }

  private static Because raised(TargetChange change, List<Practice> before, int days) {
    Dose from = change.from();
    List<Practice> atThat =
        before.stream().filter(each -> each.performed() && each.target().equals(from)).toList();
    Set<LocalDate> last =
        atThat.reversed().stream()
            .map(Practice::day)
            .distinct()
            .limit(days)
            .collect(Collectors.toSet());
    List<Practice> evidence = atThat.stream().filter(each -> last.contains(each.day())).toList();
    if (from == null || evidence.isEmpty()) {
      return plain("because.raised");
    }
    int pain =
        evidence.stream()
            .map(Practice::pain)
            .filter(Objects::nonNull)
            .max(Integer::compare)
            .orElse(0);
    return new Because(
        "because.raised.evidence", List.of(evidence.size(), from.holdSeconds(), pain), null);
  }

  private static Because lowered(String reason, List<Practice> before) {
    if (!SAID_OF_LOWERING.contains(reason)) {
      return plain("because.lowered");
    }
    String words = "because.lowered." + reason;
    Integer figure =
        before.isEmpty()
            ? null
            : switch (reason) {
              case "PAIN_HIGH" -> before.getLast().pain();
              case "EFFORT_HIGH" -> before.getLast().effort();
              default -> null;
            };
    return figure == null ? plain(words) : new Because(words + ".figure", List.of(figure), null);
  }

  private static Because plain(String words) {
    return new Because(words, List.of(), null);
  }

  private static @Nullable String clinical(String reason) {
    return Stream.of(ClinicalReason.values()).map(Enum::name).anyMatch(reason::equals)
        ? "clinical." + reason
        : null;
  }
}
