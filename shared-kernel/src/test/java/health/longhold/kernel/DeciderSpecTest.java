package health.longhold.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A specification that cannot fail proves nothing, so each expectation is seen failing here. */
class DeciderSpecTest {
  private final DeciderSpec<Integer, Integer, Integer> spec =
      DeciderSpec.of(0, DeciderSpecTest::decide, DeciderSpecTest::evolve);

  @Test
  void history_is_folded_before_the_command_is_decided() {
    spec.given(1, 2).given(List.of(3)).when(4).then(6, 4);
    assertThat(spec.given(1, 2).when(4).state()).isEqualTo(10);
  }

  @Test
  void a_wrong_or_missing_event_fails() {
    assertThatThrownBy(() -> spec.when(4).then(0, 5)).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> spec.when(4).thenNothing()).isInstanceOf(AssertionError.class);
  }

  @Test
  void a_refusal_is_told_by_its_constant_and_details() {
    spec.when(-1).rejected(Refused.NEGATIVE);
    spec.when(-1).rejected(Refused.NEGATIVE, Map.of("value", -1));
  }

  @Test
  void another_refusal_or_none_fails() {
    assertThatThrownBy(() -> spec.when(-1).rejected(Refused.OTHER))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> spec.when(-1).rejected(Refused.NEGATIVE, Map.of()))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> spec.when(1).rejected(Refused.NEGATIVE))
        .isInstanceOf(AssertionError.class);
  }

  private static List<Integer> decide(int total, int amount) {
    if (amount < 0) {
      throw new CommandRejected(Refused.NEGATIVE, Map.of("value", amount));
    }
    return List.of(total, amount);
  }

  private static int evolve(int total, int amount) {
    return total + amount;
  }

  private enum Refused implements Rejection {
    NEGATIVE,
    OTHER;

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }
}
