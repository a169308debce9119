package health.longhold.progress.member.read.me;

import health.longhold.kernel.Actor;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.kernel.Role;
import health.longhold.progress.member.read.directory.Directory;
import health.longhold.starter.access.Permitted;
import health.longhold.starter.access.PermittedToPeople;
import health.longhold.starter.audit.AuditNote;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tells a caller who they are here: what their token says, and a member's name. */
@RestController
@RequestMapping("/api/me")
class MeApi {
  private final Directory directory;

  MeApi(Directory directory) {
    this.directory = directory;
  }

  /**
   * The caller.
   *
   * @param memberId of somebody who takes part themselves
   * @param name as the programme's directory has it, for members
   */
  record Me(
      ProgrammeId programme,
      List<Role> roles,
      @Nullable MemberId memberId,
      @Nullable String name) {}

  /** Answers who the caller is: programme, roles and, for a member, their id and name. */
  @GetMapping
  @PermittedToPeople
  ResponseEntity<Me> me(Actor actor) {
    MemberId memberId = actor.is(Role.MEMBER) ? MemberId.of(actor.subject()) : null;
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            new Me(
                actor.tenant(),
                actor.roles().stream().sorted().toList(),
                memberId,
                memberId == null ? null : directory.find(actor.tenant(), memberId).name()));
  }

  /** Records in the audit trail that the caller has signed in. Sent by the edge, once a sign-in. */
  @PostMapping("/sign-ins")
  @PermittedToPeople
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void signedIn() {
    AuditNote.always();
  }

  /**
   * Records in the audit trail that the edge has refused the caller something. The path tells of
   * what kind. Nobody is let in (403), and that refusal is the record. Sent by the edge, in the
   * caller's name.
   */
  @PostMapping({"/refusals/unproven", "/refusals/malformed", "/refusals/too-large"})
  @Permitted
  void refused() {
    throw new IllegalStateException("nobody is permitted to come here");
  }
}
