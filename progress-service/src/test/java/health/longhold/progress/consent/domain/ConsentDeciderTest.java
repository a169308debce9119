package health.longhold.progress.consent.domain;

import static health.longhold.kernel.ConsentPurpose.RESEARCH;
import static health.longhold.kernel.ConsentPurpose.TREATMENT;
import static health.longhold.kernel.DataClass.PLAN;
import static health.longhold.kernel.DataClass.SESSIONS;
import static health.longhold.kernel.DataClass.TARGETS;
import static health.longhold.progress.consent.domain.ConsentRejection.CONSENT_END_NOT_ALLOWED;
import static health.longhold.progress.consent.domain.ConsentRejection.CONSENT_ID_REUSED;
import static health.longhold.progress.consent.domain.ConsentRejection.CONSENT_UNKNOWN;
import static health.longhold.progress.consent.domain.ConsentRejection.DATA_CLASSES_MISSING;
import static health.longhold.progress.consent.domain.ConsentRejection.TOO_MANY_CONSENTS;
import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.kernel.ConsentId;
import health.longhold.kernel.ConsentPurpose;
import health.longhold.kernel.DataClass;
import health.longhold.kernel.DeciderSpec;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.RecipientId;
import health.longhold.progress.consent.domain.Consent.Request;
import health.longhold.progress.consent.domain.ConsentCommand.GrantConsent;
import health.longhold.progress.consent.domain.ConsentCommand.WithdrawConsent;
import health.longhold.progress.consent.domain.ConsentEvent.ConsentGranted;
import health.longhold.progress.consent.domain.ConsentEvent.ConsentWithdrawn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentDeciderTest {
  private static final MemberId MEMBER = MemberId.of("0197c000-0000-7000-8000-00000000000a");
  private static final ConsentId FIRST = ConsentId.of("0197c000-0000-7000-8000-0000000000d1");
  private static final RecipientId PROVIDER = new RecipientId("provider-a");
  private static final Instant MONDAY = Instant.parse("2026-08-31T06:00:00Z");
  private static final Instant YEAR_LATER = Instant.parse("2027-08-31T06:00:00Z");
  private static final Duration YEAR = Duration.ofDays(365);

  private final DeciderSpec<GivenConsents, ConsentCommand, ConsentEvent> spec =
      DeciderSpec.of(GivenConsents.NONE, ConsentDecider::decide, ConsentDecider::evolve);

  @Test
  void is_given_for_each_class_once_in_a_fixed_order() {
    spec.when(grant(FIRST, YEAR_LATER, TARGETS, PLAN, TARGETS))
        .then(granted(FIRST, YEAR_LATER, PLAN, TARGETS));
  }

  @Test
  void without_an_end_lasts_as_long_as_allowed() {
    spec.when(grant(FIRST, null, PLAN)).then(granted(FIRST, YEAR_LATER, PLAN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-08-31T06:00:00Z", "2026-08-30T06:00:00Z", "2027-08-31T06:00:01Z"})
  void is_rejected_when_it_ends_at_once_or_later_than_allowed(Instant until) {
    spec.when(grant(FIRST, until, PLAN)).rejected(CONSENT_END_NOT_ALLOWED);
  }

  @Test
  void is_rejected_without_any_data() {
    spec.when(grant(FIRST, null)).rejected(DATA_CLASSES_MISSING);
  }

  @Test
  void repeats_change_nothing_even_when_the_limit_has_changed_meanwhile() {
    spec.given(granted(FIRST, MONDAY.plus(Duration.ofDays(30)), PLAN))
        .when(grant(FIRST, null, PLAN))
        .thenNothing();
  }

  @Test
  void another_consent_under_the_same_id_is_rejected() {
    spec.given(granted(FIRST, YEAR_LATER, PLAN))
        .when(grant(FIRST, null, PLAN, SESSIONS))
        .rejected(CONSENT_ID_REUSED);
  }

  @Test
  void a_late_repeat_does_not_undo_a_withdrawal() {
    spec.given(granted(FIRST, YEAR_LATER, PLAN), withdrawn(MONDAY))
        .when(grant(FIRST, null, PLAN))
        .thenNothing();
  }

  @Test
  void is_taken_back_once() {
    Instant later = MONDAY.plusSeconds(60);
    spec.given(granted(FIRST, YEAR_LATER, PLAN))
        .when(new WithdrawConsent(MEMBER, FIRST, later))
        .then(withdrawn(later));
    spec.given(granted(FIRST, YEAR_LATER, PLAN), withdrawn(MONDAY))
        .when(new WithdrawConsent(MEMBER, FIRST, later))
        .thenNothing();
  }

  @Test
  void a_slow_clock_does_not_stand_in_the_way_of_a_withdrawal() {
    spec.given(granted(FIRST, YEAR_LATER, PLAN))
        .when(new WithdrawConsent(MEMBER, FIRST, MONDAY.minusSeconds(60)))
        .then(withdrawn(MONDAY));
  }

  @Test
  void what_was_never_given_cannot_be_taken_back() {
    spec.when(new WithdrawConsent(MEMBER, FIRST, MONDAY)).rejected(CONSENT_UNKNOWN);
  }

  @Test
  void is_rejected_when_there_are_too_many() {
    ConsentEvent[] many =
        IntStream.range(0, ConsentDecider.MOST_CONSENTS)
            .mapToObj(number -> granted(new ConsentId(new UUID(7, number)), YEAR_LATER, PLAN))
            .toArray(ConsentEvent[]::new);
    spec.given(many).when(grant(FIRST, null, PLAN)).rejected(TOO_MANY_CONSENTS);
  }

  @ParameterizedTest
  @CsvSource({
    "provider-a, TREATMENT, PLAN, 2026-08-31T06:00:00Z, true",
    "provider-a, TREATMENT, PLAN, 2027-08-31T05:59:59Z, true",
    "provider-a, TREATMENT, PLAN, 2026-08-31T05:59:59Z, false",
    "provider-a, TREATMENT, PLAN, 2027-08-31T06:00:00Z, false",
    "provider-a, TREATMENT, SESSIONS, 2026-08-31T06:00:00Z, false",
    "provider-a, RESEARCH, PLAN, 2026-08-31T06:00:00Z, false",
    "provider-b, TREATMENT, PLAN, 2026-08-31T06:00:00Z, false"
  })
  void covers_what_was_said_and_nothing_else(
      String recipient, ConsentPurpose purpose, DataClass data, Instant now, boolean covered) {
    Request request = new Request(new RecipientId(recipient), purpose, data);
    GivenConsents given =
        ConsentDecider.evolve(GivenConsents.NONE, granted(FIRST, YEAR_LATER, PLAN));

    assertThat(given.cover(request, now)).isEqualTo(covered);
    assertThat(ConsentDecider.evolve(given, withdrawn(MONDAY)).cover(request, now)).isFalse();
  }

  @Test
  void purposes_speak_the_words_of_hl7() {
    assertThat(TREATMENT.code()).isEqualTo("TREAT");
    assertThat(TREATMENT.scope()).isEqualTo("patient-privacy");
    assertThat(RESEARCH.code()).isEqualTo("HRESCH");
    assertThat(RESEARCH.scope()).isEqualTo("research");
  }

  private static GrantConsent grant(ConsentId id, @Nullable Instant until, DataClass... classes) {
    return new GrantConsent(MEMBER, id, TREATMENT, PROVIDER, List.of(classes), MONDAY, until, YEAR);
  }

  private static ConsentGranted granted(ConsentId id, Instant until, DataClass... classes) {
    return new ConsentGranted(MEMBER, id, TREATMENT, PROVIDER, List.of(classes), MONDAY, until);
  }

  private static ConsentWithdrawn withdrawn(Instant at) {
    return new ConsentWithdrawn(MEMBER, FIRST, PROVIDER, at);
  }
}
