package health.longhold.progress.consent.write;

import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.ConsentId;
import health.longhold.kernel.ConsentPurpose;
import health.longhold.kernel.DataClass;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.RecipientId;
import health.longhold.progress.Current;
import health.longhold.progress.consent.domain.Consent;
import health.longhold.progress.consent.domain.ConsentCommand.GrantConsent;
import health.longhold.progress.consent.domain.ConsentCommand.WithdrawConsent;
import health.longhold.progress.consent.domain.ConsentRejection;
import health.longhold.progress.consent.domain.GivenConsents;
import health.longhold.progress.consent.read.given.ConsentView;
import health.longhold.progress.member.read.current.CurrentMembers;
import health.longhold.starter.access.Permitted;
import health.longhold.starter.command.Commands;
import health.longhold.starter.web.At;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A member, and nobody else, allows others to have data and takes that back. */
@RestController
@RequestMapping("/api/members/{memberId}/consents/{consentId}")
@EnableConfigurationProperties(ConsentSettings.class)
class ConsentApi {
  private final Commands commands;
  private final CurrentMembers members;
  private final ConsentSettings settings;
  private final At at;
  private final InstantSource clock;

  ConsentApi(
      Commands commands,
      CurrentMembers members,
      ConsentSettings settings,
      At at,
      InstantSource clock) {
    this.commands = commands;
    this.members = members;
    this.settings = settings;
    this.at = at;
    this.clock = clock;
  }

  /**
   * Records a member's consent that a recipient may have data for one purpose. It lasts three years
   * at most, and by default. May be repeated with the same content, which does not bring a
   * withdrawn consent back: a new one has a new id.
   */
  @PutMapping
  @Permitted(self = true)
  ResponseEntity<ConsentView> grant(
      @PathVariable MemberId memberId, @PathVariable ConsentId consentId, @RequestBody Grant body) {
    members.enrolled(memberId);
    Current<GivenConsents> consents =
        commands.send(
            new GrantConsent(
                memberId,
                consentId,
                body.purpose(),
                body.recipient(),
                body.dataClasses(),
                at.check(body.at()),
                body.until(),
                settings.longest()));
    return ResponseEntity.status(consents.changed() ? HttpStatus.CREATED : HttpStatus.OK)
        .body(view(consents, consentId));
  }

  /** Withdraws a member's consent for good. May be repeated; the first time counts. */
  @PostMapping("/withdraw")
  @Permitted(self = true)
  ConsentView withdraw(
      @PathVariable MemberId memberId,
      @PathVariable ConsentId consentId,
      @RequestBody Withdrawal body) {
    members.enrolled(memberId);
    return view(
        commands.send(new WithdrawConsent(memberId, consentId, at.check(body.at()))), consentId);
  }

  private ConsentView view(Current<GivenConsents> consents, ConsentId consentId) {
    Consent consent = consents.state().byId().get(consentId);
    if (consent == null) {
      throw new CommandRejected(ConsentRejection.CONSENT_UNKNOWN);
    }
    return ConsentView.of(consent, clock.instant());
  }

  /** For what, to whom, which data, and until when at the latest. */
  record Grant(
      ConsentPurpose purpose,
      RecipientId recipient,
      List<DataClass> dataClasses,
      Instant at,
      @Nullable Instant until) {}

  /** When the member took the consent back. */
  record Withdrawal(Instant at) {}
}
