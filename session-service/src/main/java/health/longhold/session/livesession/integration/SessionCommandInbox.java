package health.longhold.session.livesession.integration;

import health.longhold.contract.session.v1.JournalEntry;
import health.longhold.contract.session.v1.command.EndSession;
import health.longhold.contract.session.v1.command.ImportSession;
import health.longhold.kernel.SessionId;
import health.longhold.session.SessionSettings;
import health.longhold.session.livesession.domain.SessionCommand.EndByPlan;
import health.longhold.session.livesession.domain.SessionCommand.RecordPastSession;
import health.longhold.session.livesession.domain.SubmittedEntry;
import health.longhold.session.livesession.domain.SubmittedEntry.Legible;
import health.longhold.starter.command.Commands;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Takes sessions of the past, and ends, from other services; both are safe to repeat. */
@Component
class SessionCommandInbox {
  private final Commands commands;
  private final SessionSettings settings;
  private final InstantSource clock;

  SessionCommandInbox(Commands commands, SessionSettings settings, InstantSource clock) {
    this.commands = commands;
    this.settings = settings;
    this.clock = clock;
  }

  @CommandHandler
  SessionId handle(ImportSession command) {
    commands.send(
        new RecordPastSession(
            command.sessionId(),
            command.memberId(),
            SessionContractMapper.INSTANCE.toDomain(command.prescription()),
            command.startedAt(),
            command.device(),
            clock.instant(),
            submitted(command.entries()),
            settings.longestJournal(),
            settings.rules()));
    return command.sessionId();
  }

  @CommandHandler
  SessionId handle(EndSession command) {
    commands.send(new EndByPlan(command.sessionId(), command.memberId(), command.suspendedAt()));
    return command.sessionId();
  }

  /** An entry that cannot be understood refuses the import, so its raw text needs no digest. */
  private static List<SubmittedEntry> submitted(List<JournalEntry> entries) {
    List<SubmittedEntry> submitted = new ArrayList<>();
    for (JournalEntry entry : entries) {
      submitted.add(
          new Legible(submitted.size(), "", SessionContractMapper.INSTANCE.toForm(entry)));
    }
    return submitted;
  }
}
