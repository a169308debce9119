package health.longhold.session;

import health.longhold.session.livesession.domain.SampleEvents;
import health.longhold.starter.test.GoldenSpec;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every event version ever stored, as it lies on disk. */
class GoldenEventsTest {
  @TestFactory
  Stream<DynamicTest> every_stored_event_keeps_its_text() {
    return GoldenSpec.of(SessionTypes.storedTypes(), SampleEvents.all().toArray());
  }
}
