package health.longhold.progress.member.domain;

import static health.longhold.progress.member.domain.MemberRejection.MEMBER_ERASED;
import static health.longhold.progress.member.domain.MemberRejection.MEMBER_UNKNOWN;
import static health.longhold.progress.member.domain.MemberRejection.NOT_ERASED;
import static health.longhold.progress.member.domain.MemberRejection.TOO_MANY_COHORTS;
import static health.longhold.progress.member.domain.MemberRejection.ZONE_UNKNOWN;

import health.longhold.kernel.AgeBand;
import health.longhold.kernel.CohortTag;
import health.longhold.kernel.DeciderSpec;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Role;
import health.longhold.progress.member.domain.MemberCommand.CertifyErasure;
import health.longhold.progress.member.domain.MemberCommand.EnrolMember;
import health.longhold.progress.member.domain.MemberCommand.EraseMember;
import health.longhold.progress.member.domain.MemberEvent.ErasureCertified;
import health.longhold.progress.member.domain.MemberEvent.MemberDetailsChanged;
import health.longhold.progress.member.domain.MemberEvent.MemberEnrolled;
import health.longhold.progress.member.domain.MemberEvent.MemberErased;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemberDeciderTest {
  private static final MemberId ANNA = MemberId.of("0197c000-0000-7000-8000-00000000000a");
  private static final Instant DAY_0 = Instant.parse("2026-08-31T06:00:00Z");
  private static final Instant DAY_9 = Instant.parse("2026-09-09T06:00:00Z");
  private static final List<CohortTag> SITE_A = List.of(new CohortTag("site-a"));

  private static final CertificateId FIRST =
      CertificateId.of("0197c000-0000-4000-8000-0000000000e1");
  private static final CertificateId SECOND =
      CertificateId.of("0197c000-0000-4000-8000-0000000000e2");

  private final DeciderSpec<Member, MemberCommand, MemberEvent> spec =
      DeciderSpec.of(new Member.NotEnrolled(), MemberDecider::decide, MemberDecider::evolve);
  private final MemberEvent enrolled =
      new MemberEnrolled(ANNA, SITE_A, AgeBand.FROM_18, "Asia/Kolkata", true, DAY_0);

  private final MemberEvent erased = new MemberErased(ANNA, FIRST, Role.MEMBER, DAY_9);

  @Test
  void the_first_command_enrols() {
    spec.when(enrol(SITE_A, "Asia/Kolkata", DAY_0)).then(enrolled);
  }

  @Test
  void the_same_details_again_change_nothing() {
    spec.given(enrolled).when(enrol(SITE_A, "Asia/Kolkata", DAY_9)).thenNothing();
  }

  @Test
  void other_details_are_recorded_whole() {
    spec.given(enrolled)
        .when(enrol(SITE_A, "Europe/Paris", DAY_9))
        .then(new MemberDetailsChanged(ANNA, SITE_A, AgeBand.FROM_18, "Europe/Paris", true, DAY_9));
  }

  @Test
  void a_change_back_is_a_change() {
    spec.given(enrolled)
        .given(new MemberDetailsChanged(ANNA, SITE_A, AgeBand.FROM_18, "Europe/Paris", true, DAY_0))
        .when(enrol(SITE_A, "Asia/Kolkata", DAY_9))
        .then(new MemberDetailsChanged(ANNA, SITE_A, AgeBand.FROM_18, "Asia/Kolkata", true, DAY_9));
  }

  @Test
  void cohorts_count_once_whatever_their_order() {
    CohortTag other = new CohortTag("employer-b");
    spec.given(enrolled)
        .given(
            new MemberDetailsChanged(
                ANNA,
                List.of(other, SITE_A.getFirst()),
                AgeBand.FROM_18,
                "Asia/Kolkata",
                true,
                DAY_0))
        .when(enrol(List.of(SITE_A.getFirst(), other, SITE_A.getFirst()), "Asia/Kolkata", DAY_9))
        .thenNothing();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Mars/Olympus", "+05:30", "UTC+1", "asia/kolkata", "'; drop table x"})
  void a_zone_outside_the_iana_database_is_refused(String zone) {
    spec.when(enrol(SITE_A, zone, DAY_0)).rejected(ZONE_UNKNOWN);
  }

  @Test
  void more_cohorts_than_a_member_may_carry_are_refused() {
    List<CohortTag> many =
        IntStream.rangeClosed(0, 20).mapToObj(n -> new CohortTag("site-" + n)).toList();
    spec.when(enrol(many, "Asia/Kolkata", DAY_0))
        .rejected(TOO_MANY_COHORTS, Map.of("field", "cohorts", "allowed", "at most 20"));
  }

  @Test
  void an_enrolled_member_is_erased_once_under_the_first_certificate() {
    spec.given(enrolled).when(erase(FIRST)).then(erased);
    spec.given(enrolled).given(erased).when(erase(SECOND)).thenNothing();
  }

  @Test
  void who_was_never_enrolled_cannot_be_erased() {
    spec.when(erase(FIRST)).rejected(MEMBER_UNKNOWN);
  }

  @Test
  void who_was_erased_cannot_be_enrolled_again() {
    spec.given(enrolled)
        .given(erased)
        .when(enrol(SITE_A, "Asia/Kolkata", DAY_9))
        .rejected(MEMBER_ERASED);
  }

  @Test
  void an_erasure_is_certified_once() {
    CertifyErasure certify = new CertifyErasure(ANNA, List.of("directory"), DAY_9);
    MemberEvent certified = new ErasureCertified(ANNA, FIRST, List.of("directory"), DAY_9);
    spec.given(enrolled).when(certify).rejected(NOT_ERASED);
    spec.given(enrolled).given(erased).when(certify).then(certified);
    spec.given(enrolled).given(erased).given(certified).when(certify).thenNothing();
  }

  private static EraseMember erase(CertificateId certificate) {
    return new EraseMember(ANNA, certificate, Role.MEMBER, DAY_9);
  }

  private static EnrolMember enrol(List<CohortTag> cohorts, String zone, Instant at) {
    return new EnrolMember(ANNA, cohorts, AgeBand.FROM_18, zone, true, at);
  }
}
