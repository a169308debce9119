package health.longhold.edge.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PendingSignInsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/api/me", "/plan/today?week=3&day=2", "/a/b-c_d.html", "/%E0%A4%A8"})
  void a_page_of_ours_is_come_back_to(String to) {
    assertThat(PendingSignIns.wayBack(to)).isEqualTo(to);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "/\\evil.example",
        "https://evil.example",
        "javascript:alert(1)",
        "evil.example",
        "",
        "/a\r\nSet-Cookie: x=y",
        "/@evil.example:80",
        "/a b"
      })
  void anything_else_leads_home(String to) {
    assertThat(PendingSignIns.wayBack(to)).isEqualTo("/");
  }
}
