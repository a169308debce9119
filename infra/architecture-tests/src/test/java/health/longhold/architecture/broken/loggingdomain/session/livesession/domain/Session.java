package health.longhold.architecture.broken.loggingdomain.session.livesession.domain;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Broken on purpose: a state that logs. */
public record Session(int holds) {
  private static final Logger LOG = LoggerFactory.getLogger(Session.class);

  Session withOneMore() {
    LOG.info("one more");
    return new Session(holds + 1);
  }
}
