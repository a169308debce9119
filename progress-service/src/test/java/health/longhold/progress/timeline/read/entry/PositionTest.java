package health.longhold.progress.timeline.read.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import health.longhold.starter.web.InvalidRequest;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {

  @Test
  void reads_what_it_writes() {
    Position position = new Position(Instant.parse("2026-10-05T08:00:00.123456Z"), "e_7");

    assertThat(Position.parse(position.toString())).isEqualTo(position);
  }

  @Test
  void nothing_is_the_beginning() {
    assertThat(Position.parse(null)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "_", "yesterday_e", "2026-10-05T08:00:00Z", "'; drop table x"})
  void anything_else_is_refused_with_the_field(String after) {
    assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> Position.parse(after));
  }
}
