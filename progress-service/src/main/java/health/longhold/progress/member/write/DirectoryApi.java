package health.longhold.progress.member.write;

import static health.longhold.progress.member.domain.MemberRejection.EXTERNAL_ID_TAKEN;

import health.longhold.kernel.Actor;
import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Role;
import health.longhold.progress.member.domain.Member.Enrolled;
import health.longhold.progress.member.read.current.CurrentMembers;
import health.longhold.progress.member.read.directory.Directory;
import health.longhold.progress.member.read.directory.DirectoryEntry;
import health.longhold.progress.member.write.Enrolment.Person;
import health.longhold.starter.access.Permitted;
import health.longhold.starter.erasure.ErasedMembers;
import java.time.InstantSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who a member is: the one place where names are shown, and where they are put right. */
@RestController
@RequestMapping("/api/members/{memberId}/directory")
class DirectoryApi {
  private final CurrentMembers members;
  private final Directory directory;
  private final TransactionOperations transactions;
  private final ErasedMembers erased;
  private final InstantSource clock;

  DirectoryApi(
      CurrentMembers members,
      Directory directory,
      TransactionOperations transactions,
      ErasedMembers erased,
      InstantSource clock) {
    this.members = members;
    this.directory = directory;
    this.transactions = transactions;
    this.erased = erased;
    this.clock = clock;
  }

  /** What the directory holds about a member; an answer nobody may keep. */
  record Entry(@Nullable String externalId, @Nullable Person directory) {
    static Entry of(DirectoryEntry entry) {
      return new Entry(
          entry.externalId(), new Person(entry.name(), entry.email(), entry.birthDate()));
    }
  }

  /** Answers who a member is: external id, name, e-mail address and birth date. */
  @GetMapping
  @Permitted(
      value = {Role.PROGRAMME_MANAGER, Role.CLINICIAN},
      self = true)
  ResponseEntity<Entry> entry(@PathVariable MemberId memberId, Actor actor) {
    members.enrolled(memberId);
    return answer(actor, memberId);
  }

  /**
   * Replaces a member's whole directory entry: what is left out is removed. A birth date outside
   * the member's age band is refused (422), and so is an external id of another member (409
   * EXTERNAL_ID_TAKEN). May be repeated.
   */
  @PutMapping
  @Permitted(Role.PROGRAMME_MANAGER)
  ResponseEntity<Entry> replace(
      @PathVariable MemberId memberId, @RequestBody Entry body, Actor actor) {
    Enrolled member = members.enrolled(memberId);
    Enrolment details =
        new Enrolment(
            body.externalId(), member.cohorts(), member.ageBand(), member.zone(), body.directory());
    DirectoryEntry person =
        details.person(memberId, LocalDate.ofInstant(clock.instant(), details.zoneOrUtc()));
    transactions.executeWithoutResult(
        _ -> {
          erased.guard(actor.tenant(), memberId);
          if (!directory.replace(actor.tenant(), person)) {
            throw new CommandRejected(EXTERNAL_ID_TAKEN);
          }
        });
    return answer(actor, memberId);
  }

  private ResponseEntity<Entry> answer(Actor actor, MemberId memberId) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(Entry.of(directory.find(actor.tenant(), memberId)));
  }
}
