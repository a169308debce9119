package health.longhold.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginTest {

  @ParameterizedTest
  @CsvSource({
    "203.0.113.77, 203.0.113.0/24",
    "::ffff:203.0.113.77, 203.0.113.0/24",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1:0:0:0:0:0/48",
    "::1, 0:0:0:0:0:0:0:0/48"
  })
  void a_network_tells_where_from_and_not_who(String address, String network) {
    assertThat(Origin.network(address)).isEqualTo(network);
  }
}
