package health.longhold.session.livesession.domain;

import static health.longhold.session.livesession.domain.Sessions.STARTED_AT;
import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.kernel.Effort;
import health.longhold.kernel.EntryId;
import health.longhold.kernel.Pain;
import health.longhold.kernel.PainMoment;
import health.longhold.session.livesession.domain.SessionResult.EffortReport;
import health.longhold.session.livesession.domain.SessionResult.PainReport;
import health.longhold.session.livesession.domain.SessionResult.RedFlagReport;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A shortened list decides as the whole one would. */
class BrevityTest {
  private static final int CASES = 300;

  @Test
  void of_pain_the_highest_the_lowest_and_the_first_from_every_limit_on_are_the_same() {
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      List<PainReport> told = IntStream.range(0, 300).mapToObj(i -> pain(i, random)).toList();

      List<PainReport> brief = Brevity.pain(told);

      assertThat(brief).hasSizeLessThanOrEqualTo(3 * 11 * 2).isSubsetOf(told);
      for (int limit = 0; limit <= 10; limit++) {
        assertThat(firstFrom(limit, brief)).as("seed %d", seed).isEqualTo(firstFrom(limit, told));
      }
      for (PainMoment moment : PainMoment.values()) {
        Predicate<PainReport> then = report -> report.moment() == moment;
        assertThat(scores(brief, then)).containsExactlyElementsOf(scores(told, then));
        assertThat(brief.stream().filter(then).anyMatch(PainReport::disputed))
            .isEqualTo(told.stream().filter(then).anyMatch(PainReport::disputed));
      }
    }
  }

  @Test
  void of_effort_the_highest_is_the_same() {
    List<EffortReport> told =
        IntStream.range(0, 500)
            .mapToObj(i -> new EffortReport(id(i), new Effort(i % 9), at(i), i == 77))
            .toList();

    assertThat(Brevity.effort(told)).hasSize(10).contains(told.get(8), told.get(77));
  }

  @Test
  void of_red_flags_the_first_of_each_code_stays_and_of_many_codes_the_first() {
    List<RedFlagReport> one =
        IntStream.range(0, 500)
            .mapToObj(i -> new RedFlagReport(id(i), i == 400 ? "FEVER" : "CHEST_PAIN", at(i)))
            .toList();
    List<RedFlagReport> many =
        IntStream.range(0, 500)
            .mapToObj(i -> new RedFlagReport(id(i), "CODE_" + i, at(i)))
            .toList();

    assertThat(Brevity.redFlags(one)).containsExactly(one.getFirst(), one.get(400));
    assertThat(Brevity.redFlags(many)).isEqualTo(many.subList(0, 30));
  }

  @Test
  void lists_of_an_ordinary_length_stay_whole() {
    List<PainReport> told =
        IntStream.range(0, 30)
            .mapToObj(i -> new PainReport(id(i), PainMoment.DURING, new Pain(3), at(i), false))
            .toList();

    assertThat(Brevity.pain(told)).isEqualTo(told);
  }

  @Test
  void of_the_entries_of_a_hold_the_one_that_counts_stays() {
    List<EntryId> told = IntStream.range(0, 50).mapToObj(BrevityTest::id).toList();

    assertThat(Brevity.entries(told, id(40))).hasSize(8).contains(id(40), id(0));
    assertThat(Brevity.entries(told.subList(0, 8), id(3))).isEqualTo(told.subList(0, 8));
  }

  private static PainReport pain(int number, Random random) {
    PainMoment[] moments = PainMoment.values();
    return new PainReport(
        id(number),
        moments[random.nextInt(moments.length)],
        new Pain(random.nextInt(1 + random.nextInt(11))),
        at(random.nextInt(600)),
        random.nextInt(100) == 0);
  }

  private static Optional<PainReport> firstFrom(int limit, List<PainReport> reports) {
    return reports.stream()
        .filter(report -> report.score().value() >= limit)
        .min(comparing(PainReport::at));
  }

  private static List<Integer> scores(List<PainReport> reports, Predicate<PainReport> which) {
    Stream<Integer> scores = reports.stream().filter(which).map(report -> report.score().value());
    return scores.distinct().sorted().toList();
  }

  private static EntryId id(int number) {
    return new EntryId(Lines.id(number));
  }

  private static Instant at(int second) {
    return STARTED_AT.plusSeconds(second);
  }
}
