package health.longhold.progress.member.domain;

import static health.longhold.progress.member.domain.MemberRejection.MEMBER_ERASED;
import static health.longhold.progress.member.domain.MemberRejection.MEMBER_UNKNOWN;
import static health.longhold.progress.member.domain.MemberRejection.NOT_ERASED;
import static health.longhold.progress.member.domain.MemberRejection.TOO_MANY_COHORTS;
import static health.longhold.progress.member.domain.MemberRejection.ZONE_UNKNOWN;

import health.longhold.kernel.CohortTag;
import health.longhold.kernel.CommandRejected;
import health.longhold.progress.member.domain.Member.Enrolled;
import health.longhold.progress.member.domain.Member.Erased;
import health.longhold.progress.member.domain.Member.NotEnrolled;
import health.longhold.progress.member.domain.MemberCommand.CertifyErasure;
import health.longhold.progress.member.domain.MemberCommand.EnrolMember;
import health.longhold.progress.member.domain.MemberCommand.EraseMember;
import health.longhold.progress.member.domain.MemberEvent.ErasureCertified;
import health.longhold.progress.member.domain.MemberEvent.MemberDetailsChanged;
import health.longhold.progress.member.domain.MemberEvent.MemberEnrolled;
import health.longhold.progress.member.domain.MemberEvent.MemberErased;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Enrolment: the first command enrols, a later one changes what differs. */
public final class MemberDecider {

  /** Enough for site, employer and several study arms; ours. */
  static final int MOST_COHORTS = 20;

  private MemberDecider() {}

  public static List<MemberEvent> decide(Member member, MemberCommand command) {
    return switch (command) {
      case EnrolMember enrol -> enrol(member, enrol);
      case EraseMember erase -> erase(member, erase);
      case CertifyErasure certify -> certify(member, certify);
    };
  }

  public static Member evolve(Member member, MemberEvent event) {
    return switch (event) {
      case MemberEnrolled e ->
          new Enrolled(e.memberId(), e.cohorts(), e.ageBand(), e.zone(), e.clinicalCover());
      case MemberDetailsChanged e ->
          new Enrolled(e.memberId(), e.cohorts(), e.ageBand(), e.zone(), e.clinicalCover());
      case MemberErased e -> new Erased(e.memberId(), e.certificateId(), false);
      case ErasureCertified e -> new Erased(e.memberId(), e.certificateId(), true);
    };
  }

  private static List<MemberEvent> enrol(Member member, EnrolMember command) {
    List<CohortTag> cohorts = sorted(command.cohorts());
    if (cohorts.size() > MOST_COHORTS) {
      throw new CommandRejected(
          TOO_MANY_COHORTS, Map.of("field", "cohorts", "allowed", "at most " + MOST_COHORTS));
    }
    // an offset such as +05:30 would parse, but has no summer time: mornings would drift
    if (!ZoneId.getAvailableZoneIds().contains(command.zone())) {
      throw new CommandRejected(
          ZONE_UNKNOWN, Map.of("field", "zone", "allowed", "an IANA time zone, as Asia/Kolkata"));
    }
    Enrolled wanted =
        new Enrolled(
            command.memberId(),
            cohorts,
            command.ageBand(),
            command.zone(),
            command.clinicalCover());
    return switch (member) {
      case NotEnrolled _ ->
          List.of(
              new MemberEnrolled(
                  wanted.memberId(),
                  cohorts,
                  wanted.ageBand(),
                  wanted.zone(),
                  wanted.clinicalCover(),
                  command.at()));
      case Erased _ -> throw new CommandRejected(MEMBER_ERASED);
      case Enrolled known when known.equals(wanted) -> List.of();
      case Enrolled _ ->
          List.of(
              new MemberDetailsChanged(
                  wanted.memberId(),
                  cohorts,
                  wanted.ageBand(),
                  wanted.zone(),
                  wanted.clinicalCover(),
                  command.at()));
    };
  }

  private static List<MemberEvent> erase(Member member, EraseMember command) {
    return switch (member) {
      case NotEnrolled _ -> throw new CommandRejected(MEMBER_UNKNOWN);
      case Erased _ -> List.of();
      case Enrolled _ ->
          List.of(
              new MemberErased(
                  command.memberId(), command.certificateId(), command.askedBy(), command.at()));
    };
  }

  private static List<MemberEvent> certify(Member member, CertifyErasure command) {
    return switch (member) {
      case NotEnrolled _, Enrolled _ -> throw new CommandRejected(NOT_ERASED);
      case Erased erased when erased.certified() -> List.of();
      case Erased erased ->
          List.of(
              new ErasureCertified(
                  erased.memberId(), erased.certificateId(), command.cleared(), command.at()));
    };
  }

  private static List<CohortTag> sorted(List<CohortTag> cohorts) {
    return cohorts.stream().distinct().sorted(Comparator.comparing(CohortTag::value)).toList();
  }
}
