package health.longhold.progress.erasure.read.certificate;

import health.longhold.kernel.MetadataKeys;
import health.longhold.progress.member.domain.MemberEvent.ErasureCertified;
import health.longhold.progress.member.domain.MemberEvent.MemberErased;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.stereotype.Component;

/** Keeps one row for each erasure. */
@Component
@ProcessingGroup("progress.read.certificate")
class CertificateProjection {
  private final Certificates certificates;

  CertificateProjection(Certificates certificates) {
    this.certificates = certificates;
  }

  @EventHandler
  void on(MemberErased event, @MetaDataValue(MetadataKeys.TENANT) String tenant) {
    certificates.begun(tenant, event);
  }

  @EventHandler
  void on(ErasureCertified event, @MetaDataValue(MetadataKeys.TENANT) String tenant) {
    certificates.completed(tenant, event);
  }

  @ResetHandler
  void reset() {
    certificates.clear();
  }
}
