package health.longhold.progress.careteam.write;

import health.longhold.kernel.Actor;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Role;
import health.longhold.progress.Current;
import health.longhold.progress.careteam.domain.CareTeam;
import health.longhold.progress.careteam.domain.CareTeam.Assignment;
import health.longhold.progress.careteam.domain.CareTeamCommand;
import health.longhold.progress.careteam.domain.CareTeamCommand.AssignClinician;
import health.longhold.progress.careteam.domain.CareTeamCommand.EndAssignment;
import health.longhold.progress.careteam.read.assignment.Assignments;
import health.longhold.progress.careteam.read.current.CurrentCareTeams;
import health.longhold.progress.member.read.current.CurrentMembers;
import health.longhold.starter.access.Permitted;
import health.longhold.starter.command.Commands;
import health.longhold.starter.erasure.ErasedMembers;
import health.longhold.starter.web.At;
import health.longhold.starter.web.ETags;
import health.longhold.starter.web.IfMatch;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Puts members into clinicians' care; every answer is the team as it then stands. */
@RestController
@RequestMapping("/api/members/{memberId}/care-team")
class CareTeamApi {
  private final Commands commands;
  private final CurrentMembers members;
  private final CurrentCareTeams teams;
  private final Assignments assignments;
  private final TransactionOperations transactions;
  private final ErasedMembers erased;
  private final At at;
  private final InstantSource clock;

  CareTeamApi(
      Commands commands,
      CurrentMembers members,
      CurrentCareTeams teams,
      Assignments assignments,
      TransactionOperations transactions,
      ErasedMembers erased,
      At at,
      InstantSource clock) {
    this.commands = commands;
    this.members = members;
    this.teams = teams;
    this.assignments = assignments;
    this.transactions = transactions;
    this.erased = erased;
    this.at = at;
    this.clock = clock;
  }

  /** Answers the clinicians in whose care a member is or will be, each with their period. */
  @GetMapping
  @Permitted(
      value = {Role.PROGRAMME_MANAGER, Role.CLINICIAN},
      self = true)
  ResponseEntity<CareTeamView> team(@PathVariable MemberId memberId) {
    members.enrolled(memberId);
    return teams
        .find(memberId)
        .map(team -> answer(memberId, team))
        .orElseGet(() -> ResponseEntity.ok(new CareTeamView(memberId, List.of())));
  }

  /**
   * Puts a member into a clinician's care, by default from now on and without end. It replaces a
   * period given before; without {@code from} a running one keeps its beginning. {@code clinician}
   * is the subject of a sign-in. May be repeated.
   */
  @PutMapping("/{clinician}")
  @Permitted(Role.PROGRAMME_MANAGER)
  ResponseEntity<CareTeamView> assign(
      @PathVariable MemberId memberId,
      @PathVariable String clinician,
      @RequestBody Period body,
      Actor actor,
      IfMatch ifMatch) {
    return send(
        actor,
        new AssignClinician(memberId, clinician, body.from(), body.until(), now()),
        clinician,
        ifMatch);
  }

  /**
   * Ends a clinician's care of a member, by default now. For an end to come, set {@code until} when
   * assigning. May be repeated; a clinician who was never assigned is refused (409 NOT_ASSIGNED).
   */
  @PostMapping("/{clinician}/end")
  @Permitted(Role.PROGRAMME_MANAGER)
  ResponseEntity<CareTeamView> end(
      @PathVariable MemberId memberId,
      @PathVariable String clinician,
      @RequestBody End body,
      Actor actor,
      IfMatch ifMatch) {
    return send(
        actor,
        new EndAssignment(memberId, clinician, body.at() == null ? now() : at.check(body.at())),
        clinician,
        ifMatch);
  }

  private ResponseEntity<CareTeamView> send(
      Actor actor, CareTeamCommand command, String clinician, IfMatch ifMatch) {
    members.enrolled(command.memberId());
    Current<CareTeam> team = commands.send(command, ifMatch.sequence());
    // ahead of the projection: an end that was answered must hold, and an assignment can be used
    team.state()
        .of(clinician)
        .ifPresent(
            assignment ->
                transactions.executeWithoutResult(
                    _ -> {
                      erased.guard(actor.tenant(), command.memberId());
                      assignments.keep(
                          actor.tenant().value(), command.memberId(), assignment, team.sequence());
                    }));
    return answer(command.memberId(), team);
  }

  private ResponseEntity<CareTeamView> answer(MemberId memberId, Current<CareTeam> team) {
    return ResponseEntity.ok()
        .eTag(ETags.of(team.sequence()))
        .body(new CareTeamView(memberId, team.state().notOver(clock.instant())));
  }

  private Instant now() {
    // the database keeps less than the clock gives: rounded up, it would begin in the future
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** From when until when; from now, and without end, if left out. */
  record Period(@Nullable Instant from, @Nullable Instant until) {}

  /** When it ends; now if left out. */
  record End(@Nullable Instant at) {}

  /** Those in whose care the member is or will be. */
  record CareTeamView(MemberId memberId, List<Assignment> clinicians) {}
}
