package health.longhold.progress.progression.policy;

import health.longhold.progress.progression.domain.ProgressionCommand.ApplyScreening;
import health.longhold.progress.screening.domain.ScreeningEvent;
import health.longhold.progress.screening.domain.ScreeningEvent.ScreeningRecorded;
import health.longhold.starter.command.Commands;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Lets a screening's answers suspend, withhold or allow. Without it nobody would act on them. */
@Component
@ProcessingGroup("progress.policy.apply-screening")
@DisallowReplay
class WhenScreeningRecordedThenApplyScreening {
  private final Commands commands;

  WhenScreeningRecordedThenApplyScreening(Commands commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(ScreeningEvent event) {
    switch (event) {
      case ScreeningRecorded recorded ->
          commands.<Long>send(
              new ApplyScreening(
                  recorded.memberId(),
                  recorded.screeningId(),
                  recorded.level(),
                  recorded.flags(),
                  recorded.cautions(),
                  recorded.answeredAt(),
                  recorded.validUntil(),
                  recorded.imported()));
    }
  }
}
