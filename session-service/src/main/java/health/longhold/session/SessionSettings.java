package health.longhold.session;

import health.longhold.kernel.Pain;
import health.longhold.session.livesession.domain.SessionRules;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The numbers of this service; each has its source beside it in {@code session-service.yml}.
 *
 * @param safetyPain pain from which a report is published at once, 0 to 10
 * @param clockAhead how far in the future people may have done something
 * @param clockBack how far in the past people may have done something
 * @param journalOpen how long after its start a session takes entries
 * @param idle after how long without a receipt a session ends provisionally
 * @param prescriptionValid how long a prescription may be used
 * @param longestJournal how many entries one device may write in a session
 * @param emergencyNumber what the player offers to call in an emergency
 */
@ConfigurationProperties("longhold.session")
public record SessionSettings(
    int safetyPain,
    Duration clockAhead,
    Duration clockBack,
    Duration journalOpen,
    Duration idle,
    Duration prescriptionValid,
    int longestJournal,
    String emergencyNumber) {

  public SessionRules rules() {
    return new SessionRules(new Pain(safetyPain), clockAhead, clockBack, journalOpen, idle);
  }
}
