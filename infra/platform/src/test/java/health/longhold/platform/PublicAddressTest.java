package health.longhold.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.longhold.starter.test.SelfSigned;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {
  private static final Ports PORTS = Ports.shifted(0);
  private static final int GOOD = 30;

  @TempDir static Path folder;

  private static SelfSigned made;

  @BeforeAll
  static void make() {
    made =
        SelfSigned.in(
            folder.resolve("made"),
            GOOD,
            "dns:phone.example",
            "dns:*.home.example",
            "ip:192.168.1.20");
  }

  @Test
  void is_this_machine_unless_somebody_says_otherwise() {
    PublicAddress address = PublicAddress.of(null, null, null, PORTS);

    assertThat(address.url()).isEqualTo(URI.create("http://localhost:8080"));
    assertThat(arguments(address))
        .contains("--server.port=8080")
        .noneMatch(each -> each.contains("ssl"));
  }

  @Test
  void with_a_certificate_is_served_to_everybody_while_this_machine_keeps_its_plain_port() {
    PublicAddress address = with("https://phone.example:8443/");

    assertThat(arguments(address))
        .contains(
            "--server.port=8443",
            "--server.address=0.0.0.0",
            "--server.ssl.bundle=public",
            "--longhold.plain-port=8080",
            "--longhold.identity.public-url=https://phone.example:8443")
        .doesNotContain("--server.port=8080");
    for (Part part : Part.SERVICES) {
      assertThat(Arguments.of(part, PORTS, address, new DataFolder(folder), folder))
          .contains(
              "--longhold.public-url=https://phone.example:8443",
              "--longhold.identity.issuer=https://phone.example:8443/identity");
    }
  }

  @Test
  void behind_a_proxy_of_this_machine_believes_it_whose_request_it_is() {
    PublicAddress address = PublicAddress.of("https://longhold.example", null, null, PORTS);

    assertThat(arguments(address))
        .contains("--longhold.trusted-proxies=127.0.0.1,::1", "--server.port=8080");
  }

  @ParameterizedTest
  @CsvSource({
    "https://phone.example, 443",
    "https://attic.home.example:8443, 8443",
    "https://192.168.1.20:9443, 9443"
  })
  void is_any_name_of_the_certificate(String url, int port) {
    assertThat(with(url).port()).isEqualTo(port);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "phone.example",
        "http://phone.example",
        "https://",
        "https:///player",
        "https://phone.example/player",
        "https://phone.example?a=b",
        "https://me@phone.example",
        "https://phone example",
        ""
      })
  void is_refused_when_it_is_no_address(String url) {
    assertThatThrownBy(() -> PublicAddress.of(url, null, null, PORTS))
        .isInstanceOf(PlatformRefused.class)
        .hasMessageStartingWith("--public-url is " + url)
        .hasMessageContaining("https://192.168.1.20:8443");
  }

  @Test
  void is_refused_with_half_a_certificate() {
    assertThatThrownBy(() -> PublicAddress.of(null, made.certificate(), null, PORTS))
        .isInstanceOf(PlatformRefused.class)
        .hasMessageEndingWith("--tls-key is missing.");
    assertThatThrownBy(() -> PublicAddress.of(null, null, made.key(), PORTS))
        .isInstanceOf(PlatformRefused.class)
        .hasMessageEndingWith("--tls-cert is missing.");
  }

  @Test
  void is_refused_when_the_files_do_not_belong_together_or_are_none() throws IOException {
    SelfSigned other = SelfSigned.in(folder.resolve("other"), GOOD, "dns:phone.example");
    Path words = Files.writeString(folder.resolve("words.pem"), "no certificate");
    String url = "https://phone.example";

    assertThatThrownBy(() -> PublicAddress.of(url, made.certificate(), other.key(), PORTS))
        .isInstanceOf(PlatformRefused.class)
        .hasMessageContaining("are no PEM certificate with its key");
    assertThatThrownBy(() -> PublicAddress.of(url, words, made.key(), PORTS))
        .isInstanceOf(PlatformRefused.class)
        .hasMessageContaining(words.toString());
    assertThatThrownBy(
            () -> PublicAddress.of(url, folder.resolve("nothing.pem"), made.key(), PORTS))
        .isInstanceOf(PlatformRefused.class)
        .hasMessageContaining("no file to read");
  }

  @Test
  void is_refused_when_browsers_would_refuse_the_certificate() {
    SelfSigned old = SelfSigned.in(folder.resolve("old"), 1, "dns:phone.example");

    assertThatThrownBy(
            () -> PublicAddress.of("https://phone.example", old.certificate(), old.key(), PORTS))
        .isInstanceOf(PlatformRefused.class)
        .hasMessageContaining("was good until");
    for (String url : List.of("https://tablet.example", "https://a.b.home.example")) {
      assertThatThrownBy(() -> with(url))
          .isInstanceOf(PlatformRefused.class)
          .hasMessageContaining("is for phone.example, *.home.example, 192.168.1.20");
    }
  }

  @Test
  void is_refused_on_the_port_of_this_machine_s_commands() {
    assertThatThrownBy(() -> with("https://phone.example:8080"))
        .isInstanceOf(PlatformRefused.class)
        .hasMessageContaining("--port");
  }

  private static PublicAddress with(String url) {
    return PublicAddress.of(url, made.certificate(), made.key(), PORTS);
  }

  private static List<String> arguments(PublicAddress address) {
    return Arguments.of(Part.EDGE, PORTS, address, new DataFolder(folder), folder);
  }
}
