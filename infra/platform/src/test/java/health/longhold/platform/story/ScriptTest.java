package health.longhold.platform.story;

import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.platform.story.TrainingDay.Twist;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptTest {
  private final List<TrainingDay> protagonist = new Script(Person.of(1, 1), 12).trainingDays();

  @Test
  void trains_three_times_a_week_except_for_ten_days_in_week_nine() {
    assertThat(protagonist).extracting(TrainingDay::day).hasSize(33).startsWith(0, 2, 4, 7);
    assertThat(protagonist)
        .extracting(TrainingDay::day)
        .containsSequence(49, 51, 53, 63, 65, 67)
        .endsWith(77, 79, 81);
  }

  @Test
  void lives_the_last_two_weeks() {
    assertThat(protagonist)
        .filteredOn(TrainingDay::live)
        .extracting(TrainingDay::day)
        .containsExactly(70, 72, 74, 77, 79, 81);
  }

  @Test
  void has_a_painful_week_a_return_a_slip_and_a_phone_without_network() {
    assertThat(days(Twist.PAINFUL)).containsExactly(21, 23, 25);
    assertThat(days(Twist.AFTER_LAY_OFF)).containsExactly(63);
    assertThat(days(Twist.MISTYPED)).containsExactly(70);
    assertThat(days(Twist.OFFLINE)).containsExactly(74);
  }

  @Test
  void answers_the_questions_once_a_week() {
    assertThat(protagonist)
        .filteredOn(TrainingDay::screens)
        .extracting(TrainingDay::week)
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12);
  }

  @Test
  void ends_where_the_days_have_not_been_and_leaves_the_newest_raises_open() {
    Script running = new Script(Person.of(1, 1), 13, 86);

    assertThat(running.trainingDays())
        .extracting(TrainingDay::day)
        .hasSize(34)
        .endsWith(79, 81, 84);
    assertThat(running.answered(71)).isTrue();
    assertThat(running.answered(72)).isFalse();
    assertThat(new Script(Person.of(1, 1), 12).answered(83)).isTrue();
  }

  @Test
  void who_is_away_lately_has_not_trained_for_twelve_days() {
    Script away = new Script(Person.of(1, 1).with(Lately.AWAY), 13, 86);

    assertThat(away.trainingDays()).extracting(TrainingDay::day).endsWith(70, 72, 74);
  }

  @Test
  void is_the_same_for_one_seed_and_person() {
    assertThat(new Script(Person.of(7, 23), 12).trainingDays())
        .isEqualTo(new Script(Person.of(7, 23), 12).trainingDays());
  }

  private List<Integer> days(Twist twist) {
    return protagonist.stream()
        .filter(each -> each.twist() == twist)
        .map(TrainingDay::day)
        .toList();
  }
}
