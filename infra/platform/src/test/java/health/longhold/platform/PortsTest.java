package health.longhold.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PortsTest {
  @Test
  void are_the_documented_ones_unless_shifted() {
    Ports ports = Ports.shifted(0);

    assertThat(ports.of(Part.EDGE)).isEqualTo(8080);
    assertThat(ports.managementOf(Part.EDGE)).isEqualTo(9080);
    assertThat(ports.of(Part.CATALOG)).isEqualTo(8081);
    assertThat(ports.of(Part.SESSION)).isEqualTo(8082);
    assertThat(ports.managementOf(Part.PROGRESS)).isEqualTo(9083);
    assertThat(ports.postgresql()).isEqualTo(15432);
    assertThat(ports.kafka()).isEqualTo(19092);
  }

  @Test
  void leave_room_for_a_second_platform() {
    assertThat(Ports.shifted(100).all().values())
        .doesNotHaveDuplicates()
        .doesNotContainAnyElementsOf(Ports.shifted(0).all().values());
  }

  @Test
  void take_another_port_for_people_alone() {
    Ports ports = new Ports(80, 0);

    assertThat(ports.of(Part.EDGE)).isEqualTo(80);
    assertThat(ports.managementOf(Part.EDGE)).isEqualTo(9080);
  }
}
