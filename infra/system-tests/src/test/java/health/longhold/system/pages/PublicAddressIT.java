package health.longhold.system.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import health.longhold.embedded.FreePorts;
import health.longhold.starter.test.SelfSigned;
import health.longhold.system.PlatformProcess;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A platform that phones reach: TLS, and one address for sign-in, cookies, codes and the player.
 */
@ExtendWith(InBrowser.class)
class PublicAddressIT {
  private static final int DAYS = 30;
  private static final String SEVEN = "member-07@demo";

  @Test
  void signs_people_in_keeps_the_player_and_prints_codes_at_the_address_it_was_given(
      @TempDir Path folder) throws Exception {
    String address = "https://localhost:" + FreePorts.next();
    SelfSigned tls = SelfSigned.in(folder.resolve("tls"), DAYS, "dns:localhost");
    try (PlatformProcess platform =
            PlatformProcess.start(
                folder.resolve("data"),
                "--public-url=" + address,
                "--tls-cert=" + tls.certificate(),
                "--tls-key=" + tls.key());
        Chromium chromium =
            Chromium.launch("--ignore-certificate-errors-spki-list=" + print(tls.certificate()))) {
      Members.seven(platform);
      Visits visits = new Visits(chromium.browser(), URI.create(address), password(platform));

      PlayerScreen player =
          PlayerScreen.of(visits.as(SEVEN, Device.PHONE)).open("upper-back-relief");
      Visitor phone = player.visitor();
      assertThat(phone.context().cookies().stream().map(PublicAddressIT::told))
          .contains("__Host-LONGHOLD secure", "__Host-XSRF-TOKEN secure")
          .allMatch(cookie -> cookie.endsWith(" secure"));
      assertThat(phone.page().evaluate("isSecureContext && 'serviceWorker' in navigator"))
          .isEqualTo(true);

      phone.page().locator("#player[data-kept=true]").waitFor();
      player.cut().reload();
      assertThat(phone.page().locator(".about")).containsText("Ready without a network.");
      player.reconnect().start().score(1).shows(".stage").saved("All saved");

      Visitor paper =
          visits.as(SEVEN, Device.DESKTOP).open("/catalogue/handouts/upper-back-relief");
      assertThat(QrCodes.read(paper.page().locator(".code svg").screenshot()))
          .isEqualTo(address + "/player?routine=upper-back-relief");

      assertThat(visits.end()).as("what browsers complained about").isEmpty();
    }
  }

  private static String told(Cookie cookie) {
    return cookie.name + (cookie.secure ? " secure" : " plain");
  }

  private static String password(PlatformProcess platform) throws IOException {
    return platform.secret("demo-password").substring(0, InBrowser.PASSWORD_LENGTH);
  }

  /** What the browser is told to trust: this one key, whoever vouches for it. */
  private static String print(Path certificate) throws IOException, GeneralSecurityException {
    try (InputStream pem = Files.newInputStream(certificate)) {
      byte[] key =
          CertificateFactory.getInstance("X.509")
              .generateCertificate(pem)
              .getPublicKey()
              .getEncoded();
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(key));
    }
  }
}
