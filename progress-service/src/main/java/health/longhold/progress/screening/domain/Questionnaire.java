package health.longhold.progress.screening.domain;

import health.longhold.kernel.AgeBand;
import health.longhold.kernel.Caution;
import health.longhold.kernel.ScreeningLevel;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One version of the questions asked before a member may train, as data: {@code id} is {@code
 * name@version}. {@code advice} holds, for each level, what the member is told in plain words;
 * where a programme has no clinicians {@code adviceWithoutCover} replaces it. {@code validity} is
 * how long answers hold.
 */
public record Questionnaire(
    String id,
    Duration validity,
    Map<ScreeningLevel, String> advice,
    Map<ScreeningLevel, String> adviceWithoutCover,
    List<Question> questions,
    List<AgeFlag> ageFlags) {

  /** Refuses data that could not be answered: a code used twice, an age flag without question. */
  public Questionnaire {
    advice = Map.copyOf(advice);
    adviceWithoutCover = Map.copyOf(adviceWithoutCover);
    questions = List.copyOf(questions);
    ageFlags = List.copyOf(ageFlags);
    Set<String> codes = new HashSet<>();
    for (Question question : questions) {
      if (!codes.add(question.code())) {
        throw new IllegalArgumentException("expected each code once: " + question.code());
      }
    }
    for (AgeFlag flag : ageFlags) {
      if (flag.whenAnswered() != null && !codes.contains(flag.whenAnswered())) {
        throw new IllegalArgumentException("expected a question: " + flag.whenAnswered());
      }
    }
    if (!advice.keySet().equals(Set.of(ScreeningLevel.values()))) {
      throw new IllegalArgumentException("expected advice for every level");
    }
  }

  /** The question of a code; a flag reported in a session names it too. */
  public Optional<Question> question(String code) {
    return questions.stream().filter(question -> question.code().equals(code)).findFirst();
  }

  /** What a member with these yes answers and of this age is asked to heed, strongest first. */
  public Findings judge(Collection<String> yes, AgeBand age) {
    return Findings.of(
        questions.stream().filter(question -> yes.contains(question.code())).toList(),
        ageFlags.stream().filter(flag -> flag.isRaisedBy(yes, age)).toList());
  }

  /** What to tell a member whose answers reach this level. */
  public String adviceFor(ScreeningLevel level, boolean clinicalCover) {
    String covered = advice.getOrDefault(level, "");
    return clinicalCover ? covered : adviceWithoutCover.getOrDefault(level, covered);
  }

  /**
   * One yes-or-no question in plain words. A yes raises its code to {@code level}, and withholds
   * the exercises that share a caution. {@code source} says where it comes from, or "ours".
   */
  public record Question(
      String code, ScreeningLevel level, String text, List<Caution> cautions, String source) {

    public Question {
      cautions = List.copyOf(cautions);
    }
  }

  /**
   * A flag that follows from age, alone or with a yes answer: raised from {@code fromAge} up, or
   * below {@code belowAge}.
   */
  public record AgeFlag(
      String code,
      ScreeningLevel level,
      @Nullable AgeBand fromAge,
      @Nullable AgeBand belowAge,
      @Nullable String whenAnswered,
      String source) {

    boolean isRaisedBy(Collection<String> yes, AgeBand age) {
      return (fromAge == null || age.atLeast(fromAge))
          && (belowAge == null || !age.atLeast(belowAge))
          && (whenAnswered == null || yes.contains(whenAnswered));
    }
  }
}
