package health.longhold.session.livesession.domain;

import health.longhold.kernel.DeviceId;
import health.longhold.session.livesession.domain.Journal.Gap;
import health.longhold.session.livesession.domain.Session.Begun;
import java.util.List;

/** How far one device's journal has arrived: without a gap up to here, and what is missing. */
public record Acknowledgement(DeviceId device, int acknowledgedThrough, List<Gap> missing) {
  public Acknowledgement {
    missing = List.copyOf(missing);
  }

  /** One for each device that has told anything. */
  public static List<Acknowledgement> all(Begun session) {
    Journal journal = session.course().journal();
    return journal.devices().stream()
        .map(
            device ->
                new Acknowledgement(
                    device, journal.acknowledgedThrough(device), journal.gaps(device)))
        .toList();
  }
}
