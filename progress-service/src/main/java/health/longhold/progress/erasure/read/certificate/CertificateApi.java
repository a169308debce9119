package health.longhold.progress.erasure.read.certificate;

import health.longhold.kernel.Actor;
import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.Role;
import health.longhold.progress.member.domain.CertificateId;
import health.longhold.progress.member.domain.MemberRejection;
import health.longhold.starter.access.Permitted;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows a programme's manager that an erasure was done. */
@RestController
class CertificateApi {
  private final Certificates certificates;

  CertificateApi(Certificates certificates) {
    this.certificates = certificates;
  }

  /**
   * Answers the certificate of an erasure: when, at whose wish, what was cleared. It never tells of
   * whom. {@code certifiedAt} is absent while the clearing is under way.
   */
  @GetMapping("/api/erasures/{certificateId}")
  @Permitted(Role.PROGRAMME_MANAGER)
  Certificate certificate(@PathVariable CertificateId certificateId, Actor actor) {
    return certificates
        .find(actor.tenant(), certificateId)
        .orElseThrow(() -> new CommandRejected(MemberRejection.CERTIFICATE_UNKNOWN));
  }
}
