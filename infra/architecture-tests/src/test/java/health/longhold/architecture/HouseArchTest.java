package health.longhold.architecture;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule holds in the house, and every rule refuses the example built to break it. */
class HouseArchTest {

  static Stream<Proven> rules() {
    return Stream.of(
            RoomRules.ALL,
            DomainRules.ALL,
            MessageRules.ALL,
            EventHandlerRules.ALL,
            NamingRules.ALL)
        .flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void holds_in_the_house(Proven proven) {
    proven.rule().check(House.classes());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void refuses_the_broken_example(Proven proven) {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> proven.rule().check(House.broken(proven.example())))
        .withMessageContaining("was violated")
        .withMessageContaining("broken." + proven.example());
  }
}
