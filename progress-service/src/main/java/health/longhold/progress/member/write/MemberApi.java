package health.longhold.progress.member.write;

import static health.longhold.progress.member.domain.MemberRejection.EXTERNAL_ID_TAKEN;

import health.longhold.kernel.Actor;
import health.longhold.kernel.AgeBand;
import health.longhold.kernel.CohortTag;
import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Role;
import health.longhold.progress.Current;
import health.longhold.progress.member.domain.Member;
import health.longhold.progress.member.domain.Member.Enrolled;
import health.longhold.progress.member.domain.MemberCommand.EnrolMember;
import health.longhold.progress.member.domain.MemberRejection;
import health.longhold.progress.member.read.current.CurrentMembers;
import health.longhold.progress.member.read.current.ProgrammeCover;
import health.longhold.progress.member.read.directory.Directory;
import health.longhold.progress.member.read.directory.DirectoryEntry;
import health.longhold.starter.access.Permitted;
import health.longhold.starter.command.Commands;
import health.longhold.starter.erasure.ErasedMembers;
import health.longhold.starter.web.ETags;
import health.longhold.starter.web.IfMatch;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Enrols members and tells how they are enrolled; names go in and never come out here. */
@RestController
@RequestMapping("/api/members/{memberId}")
@EnableConfigurationProperties(ProgrammeCover.class)
class MemberApi {
  private final Commands commands;
  private final CurrentMembers members;
  private final Directory directory;
  private final ProgrammeCover cover;
  private final TransactionOperations transactions;
  private final ErasedMembers erased;
  private final InstantSource clock;

  MemberApi(
      Commands commands,
      CurrentMembers members,
      Directory directory,
      ProgrammeCover cover,
      TransactionOperations transactions,
      ErasedMembers erased,
      InstantSource clock) {
    this.commands = commands;
    this.members = members;
    this.directory = directory;
    this.cover = cover;
    this.transactions = transactions;
    this.erased = erased;
    this.clock = clock;
  }

  /**
   * Enrols a member, or changes the details of an enrolled one. May be repeated. Cohorts, age band
   * and zone are replaced; what is left out of external id and directory stays. An external id of
   * another member is refused (409 EXTERNAL_ID_TAKEN).
   */
  @PutMapping
  @Permitted(Role.PROGRAMME_MANAGER)
  ResponseEntity<MemberView> enrol(
      @PathVariable MemberId memberId, @RequestBody Enrolment body, Actor actor, IfMatch ifMatch) {
    members.requireOursOrNew(memberId);
    DirectoryEntry person =
        body.person(memberId, LocalDate.ofInstant(clock.instant(), body.zoneOrUtc()));
    Current<Member> stored =
        transactions.execute(
            _ -> {
              erased.guard(actor.tenant(), memberId);
              if (!directory.keep(actor.tenant(), person)) {
                throw new CommandRejected(EXTERNAL_ID_TAKEN);
              }
              return commands.send(
                  new EnrolMember(
                      memberId,
                      body.cohorts(),
                      body.ageBand(),
                      body.zone(),
                      cover.of(actor.tenant()),
                      clock.instant()),
                  ifMatch.sequence());
            });
    boolean created = stored.changed() && stored.sequence() == 0;
    return answer(created ? HttpStatus.CREATED : HttpStatus.OK, stored);
  }

  /** Answers how a member is enrolled: cohorts, age band, time zone and clinical cover. */
  @GetMapping
  @Permitted(
      value = {Role.PROGRAMME_MANAGER, Role.CLINICIAN},
      self = true)
  ResponseEntity<MemberView> member(@PathVariable MemberId memberId) {
    return answer(
        HttpStatus.OK,
        members
            .find(memberId)
            .orElseThrow(() -> new CommandRejected(MemberRejection.MEMBER_UNKNOWN)));
  }

  private static ResponseEntity<MemberView> answer(HttpStatus status, Current<Member> member) {
    return switch (member.state()) {
      case Enrolled enrolled ->
          ResponseEntity.status(status)
              .eTag(ETags.of(member.sequence()))
              .body(
                  new MemberView(
                      enrolled.memberId(),
                      enrolled.cohorts(),
                      enrolled.ageBand(),
                      enrolled.zone(),
                      enrolled.clinicalCover()));
      case Member.Erased _ -> throw new CommandRejected(MemberRejection.MEMBER_ERASED);
      case Member.NotEnrolled _ -> throw new CommandRejected(MemberRejection.MEMBER_UNKNOWN);
    };
  }

  /** A member without anything that names them. */
  record MemberView(
      MemberId memberId,
      List<CohortTag> cohorts,
      AgeBand ageBand,
      String zone,
      boolean clinicalCover) {}
}
