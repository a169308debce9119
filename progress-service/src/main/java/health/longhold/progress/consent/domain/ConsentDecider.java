package health.longhold.progress.consent.domain;

import static health.longhold.progress.consent.domain.ConsentRejection.CONSENT_END_NOT_ALLOWED;
import static health.longhold.progress.consent.domain.ConsentRejection.CONSENT_ID_REUSED;
import static health.longhold.progress.consent.domain.ConsentRejection.CONSENT_UNKNOWN;
import static health.longhold.progress.consent.domain.ConsentRejection.DATA_CLASSES_MISSING;
import static health.longhold.progress.consent.domain.ConsentRejection.TOO_MANY_CONSENTS;

import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.ConsentId;
import health.longhold.progress.consent.domain.Consent.Given;
import health.longhold.progress.consent.domain.Consent.Withdrawn;
import health.longhold.progress.consent.domain.ConsentCommand.GrantConsent;
import health.longhold.progress.consent.domain.ConsentCommand.WithdrawConsent;
import health.longhold.progress.consent.domain.ConsentEvent.ConsentGranted;
import health.longhold.progress.consent.domain.ConsentEvent.ConsentWithdrawn;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Consent is given for one purpose to one recipient, always ends, and can always be taken back. A
 * grant that arrives again after the withdrawal does not bring it back.
 */
public final class ConsentDecider {

  /** More than anybody gives in years, few enough to fold at every question; ours. */
  static final int MOST_CONSENTS = 200;

  private ConsentDecider() {}

  public static List<ConsentEvent> decide(GivenConsents consents, ConsentCommand command) {
    return switch (command) {
      case GrantConsent grant -> grant(consents, grant);
      case WithdrawConsent withdraw -> withdraw(consents, withdraw);
    };
  }

  public static GivenConsents evolve(GivenConsents consents, ConsentEvent event) {
    Map<ConsentId, Consent> byId = new HashMap<>(consents.byId());
    switch (event) {
      case ConsentGranted granted -> byId.put(granted.consentId(), new Given(granted));
      case ConsentWithdrawn withdrawn ->
          byId.computeIfPresent(
              withdrawn.consentId(),
              (_, consent) -> new Withdrawn(consent.granted(), withdrawn.at()));
    }
    return new GivenConsents(byId);
  }

  private static List<ConsentEvent> grant(GivenConsents consents, GrantConsent command) {
    Consent known = consents.byId().get(command.consentId());
    if (known != null) {
      if (isRepeat(known.granted(), command)) {
        return List.of();
      }
      throw new CommandRejected(CONSENT_ID_REUSED);
    }
    if (command.dataClasses().isEmpty()) {
      throw new CommandRejected(
          DATA_CLASSES_MISSING, Map.of("field", "dataClasses", "allowed", "at least one"));
    }
    Instant latest = command.at().plus(command.longest());
    Instant until = command.until() == null ? latest : command.until();
    if (!until.isAfter(command.at()) || until.isAfter(latest)) {
      throw new CommandRejected(
          CONSENT_END_NOT_ALLOWED,
          Map.of(
              "field", "until", "allowed", "after %s, up to %s".formatted(command.at(), latest)));
    }
    if (consents.byId().size() >= MOST_CONSENTS) {
      throw new CommandRejected(
          TOO_MANY_CONSENTS, Map.of("allowed", "at most " + MOST_CONSENTS + " in all"));
    }
    return List.of(
        new ConsentGranted(
            command.memberId(),
            command.consentId(),
            command.purpose(),
            command.recipient(),
            command.dataClasses().stream().distinct().sorted().toList(),
            command.at(),
            until));
  }

  // without an end of its own it ends by the limit of its day, which may have changed since
  private static boolean isRepeat(ConsentGranted granted, GrantConsent command) {
    return granted.purpose() == command.purpose()
        && granted.recipient().equals(command.recipient())
        && granted.dataClasses().equals(command.dataClasses().stream().distinct().sorted().toList())
        && granted.grantedAt().equals(command.at())
        && (command.until() == null || granted.until().equals(command.until()));
  }

  private static List<ConsentEvent> withdraw(GivenConsents consents, WithdrawConsent command) {
    return switch (consents.byId().get(command.consentId())) {
      case null -> throw new CommandRejected(CONSENT_UNKNOWN);
      case Withdrawn _ -> List.of();
      case Given(ConsentGranted granted) ->
          List.of(
              new ConsentWithdrawn(
                  command.memberId(),
                  command.consentId(),
                  granted.recipient(),
                  // a device's slow clock must not stand in the way of a withdrawal
                  command.at().isBefore(granted.grantedAt()) ? granted.grantedAt() : command.at()));
    };
  }
}
