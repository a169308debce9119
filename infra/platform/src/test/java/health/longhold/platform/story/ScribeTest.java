package health.longhold.platform.story;

import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.platform.story.Journal.Achieved;
import health.longhold.platform.story.TrainingDay.Twist;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ScribeTest {
  private static final Calendar CALENDAR =
      new Calendar(LocalDate.of(2026, 8, 31), ZoneId.of("Asia/Kolkata"));
  private static final Catalogue CATALOGUE =
      new Catalogue(
          List.of("doorway-stretch", "room-corner-stretch"),
          Map.of(
              "doorway-stretch",
              new Wire.Exercise("doorway-stretch", 1, "ALTERNATING", List.of("HOLD")),
              "room-corner-stretch",
              new Wire.Exercise("room-corner-stretch", 1, "BOTH", List.of("HOLD"))),
          List.of("fever"));
  private static final List<Wire.Item> ITEMS =
      List.of(
          new Wire.Item(1, "doorway-stretch", new Dose(20, 2, 1)),
          new Wire.Item(2, "room-corner-stretch", new Dose(45, 1, 1)));

  @Test
  void writes_every_hold_of_each_side_and_ends_with_finished() {
    Journal journal = journal(new TrainingDay(9, false, false, true, Twist.NONE), "a");

    assertThat(journal.entries())
        .extracting(Journal.Entry::type)
        .containsExactly(
            "PainReported",
            "HoldReleased",
            "HoldCompleted",
            "HoldReleased",
            "HoldCompleted",
            "PainReported",
            "EffortReported",
            "HoldCompleted",
            "PainReported",
            "EffortReported",
            "PainReported",
            "Finished");
    assertThat(journal.achieved().getFirst())
        .isEqualTo(new Achieved(1, "doorway-stretch", new Dose(20, 2, 1), 17.3, 2, 4, 2, 4));
  }

  @Test
  void spells_an_entry_as_one_flat_object() {
    Journal journal = journal(new TrainingDay(9, false, false, true, Twist.NONE), "a");

    assertThat(JsonMapper.builder().build().valueToTree(journal.entries().get(1)).propertyNames())
        .containsExactlyInAnyOrder(
            "seq",
            "id",
            "at",
            "elapsedMs",
            "type",
            "item",
            "set",
            "repetition",
            "phase",
            "side",
            "heldSeconds");
  }

  @Test
  void corrects_what_was_mistyped() {
    Journal journal = journal(new TrainingDay(70, true, true, true, Twist.MISTYPED), "a");

    assertThat(journal.achieved().getLast().shortest()).isEqualTo(4.5);
    Journal.Correction correction = Objects.requireNonNull(journal.correction());
    assertThat(correction.achieved().shortest()).isBetween(45.0, 46.0);
    assertThat(correction.entry().seq()).isEqualTo(journal.entries().size() + 1);
  }

  @Test
  void gives_two_runs_other_ids_but_the_same_holds() {
    TrainingDay training = new TrainingDay(9, false, false, true, Twist.NONE);
    Journal one = journal(training, "a");
    Journal other = journal(training, "b");

    assertThat(one.achieved()).isEqualTo(other.achieved());
    assertThat(one.entries().getFirst().id())
        .isEqualTo(journal(training, "a").entries().getFirst().id())
        .isNotEqualTo(other.entries().getFirst().id());
    assertThat(one.device().version()).isEqualTo(7);
  }

  private static Journal journal(TrainingDay training, String run) {
    Person person = Person.of(1, 1);
    Body body = new Body(person, new Script(person, 12));
    return Scribe.write(body, new Ids(run, 1, 1), CALENDAR, training, ITEMS, CATALOGUE);
  }
}
