package health.longhold.progress.member.integration;

import health.longhold.contract.progress.v1.command.EnrolMember;
import health.longhold.kernel.Actor;
import health.longhold.kernel.MemberId;
import health.longhold.progress.member.domain.MemberCommand;
import health.longhold.progress.member.read.current.CurrentMembers;
import health.longhold.progress.member.read.current.ProgrammeCover;
import health.longhold.progress.member.read.directory.Directory;
import health.longhold.progress.member.read.directory.DirectoryEntry;
import health.longhold.starter.actor.CurrentActor;
import health.longhold.starter.command.Commands;
import health.longhold.starter.erasure.ErasedMembers;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Takes enrolments from other services. */
@Component
class MemberCommandInbox {
  private final Commands commands;
  private final CurrentMembers members;
  private final Directory directory;
  private final ProgrammeCover cover;
  private final ErasedMembers erased;

  MemberCommandInbox(
      Commands commands,
      CurrentMembers members,
      Directory directory,
      ProgrammeCover cover,
      ErasedMembers erased) {
    this.commands = commands;
    this.members = members;
    this.directory = directory;
    this.cover = cover;
    this.erased = erased;
  }

  @CommandHandler
  MemberId handle(EnrolMember command) {
    Actor actor = CurrentActor.get();
    members.requireOursOrNew(command.memberId());
    erased.guard(actor.tenant(), command.memberId());
    commands.send(
        new MemberCommand.EnrolMember(
            command.memberId(),
            command.cohorts(),
            command.ageBand(),
            command.zone(),
            cover.of(actor.tenant()),
            command.at()));
    directory.keep(actor.tenant(), new DirectoryEntry(command.memberId(), null, null, null, null));
    return command.memberId();
  }
}
