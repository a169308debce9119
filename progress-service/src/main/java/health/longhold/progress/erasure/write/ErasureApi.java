package health.longhold.progress.erasure.write;

import health.longhold.kernel.Actor;
import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Role;
import health.longhold.progress.Current;
import health.longhold.progress.member.domain.CertificateId;
import health.longhold.progress.member.domain.Member;
import health.longhold.progress.member.domain.Member.Erased;
import health.longhold.progress.member.domain.MemberCommand.EraseMember;
import health.longhold.progress.member.domain.MemberRejection;
import health.longhold.progress.member.read.current.CurrentMembers;
import health.longhold.starter.access.Permitted;
import health.longhold.starter.command.Commands;
import health.longhold.starter.erasure.ErasedMembers;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Forgets a member, at their own wish or the programme's. */
@RestController
class ErasureApi {
  private final Commands commands;
  private final CurrentMembers members;
  private final ErasedMembers erased;
  private final TransactionOperations transactions;
  private final InstantSource clock;

  ErasureApi(
      Commands commands,
      CurrentMembers members,
      ErasedMembers erased,
      TransactionOperations transactions,
      InstantSource clock) {
    this.commands = commands;
    this.members = members;
    this.erased = erased;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** The certificate's id, and whether all of this service is cleared by now. */
  record Erasure(CertificateId certificateId, boolean certified) {}

  /**
   * Erases a member for good, at their own wish or the programme's. They are blocked at once (410),
   * and what shows them is cleared after the answer (202). Asked again, it names the same
   * certificate, with 200 as soon as that is complete.
   */
  @PostMapping("/api/members/{memberId}/erasure")
  @Permitted(value = Role.PROGRAMME_MANAGER, self = true)
  ResponseEntity<Erasure> erase(@PathVariable MemberId memberId, Actor actor) {
    if (members.find(memberId).isEmpty()) {
      throw new CommandRejected(MemberRejection.MEMBER_UNKNOWN);
    }
    boolean self = actor.subject().equals(memberId.toString());
    Current<Member> member =
        Objects.requireNonNull(
            transactions.execute(
                _ -> {
                  // on the list with the event itself: whoever reads it finds the member there
                  erased.add(actor.tenant(), memberId);
                  return commands.<Current<Member>>send(
                      new EraseMember(
                          memberId,
                          new CertificateId(UUID.randomUUID()),
                          self ? Role.MEMBER : Role.PROGRAMME_MANAGER,
                          clock.instant()));
                }));
    if (!(member.state() instanceof Erased now)) {
      throw new IllegalStateException("erased, yet not recorded");
    }
    return ResponseEntity.status(now.certified() ? HttpStatus.OK : HttpStatus.ACCEPTED)
        .body(new Erasure(now.certificateId(), now.certified()));
  }
}
