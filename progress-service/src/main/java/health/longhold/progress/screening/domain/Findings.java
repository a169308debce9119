package health.longhold.progress.screening.domain;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import health.longhold.kernel.Caution;
import health.longhold.kernel.ScreeningLevel;
import java.util.List;
import java.util.stream.Stream;

/** What answers come to: the highest level, the codes that count, the cautions to heed. */
public record Findings(ScreeningLevel level, List<String> flags, List<Caution> cautions) {

  public Findings {
    flags = List.copyOf(flags);
    cautions = List.copyOf(cautions);
  }

  static Findings of(List<Questionnaire.Question> yes, List<Questionnaire.AgeFlag> ageFlags) {
    List<Flag> flags =
        Stream.concat(
                yes.stream().map(question -> new Flag(question.code(), question.level())),
                ageFlags.stream().map(flag -> new Flag(flag.code(), flag.level())))
            // a question without level only names a caution: it is no flag
            .filter(flag -> flag.level() != ScreeningLevel.NONE)
            .sorted(comparing(Flag::level, reverseOrder()))
            .toList();
    return new Findings(
        flags.isEmpty() ? ScreeningLevel.NONE : flags.getFirst().level(),
        flags.stream().map(Flag::code).toList(),
        yes.stream()
            .flatMap(question -> question.cautions().stream())
            .distinct()
            .sorted()
            .toList());
  }

  private record Flag(String code, ScreeningLevel level) {}
}
