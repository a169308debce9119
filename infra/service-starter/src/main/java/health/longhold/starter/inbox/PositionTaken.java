package health.longhold.starter.inbox;

import health.longhold.starter.failure.PassingFailure;

/** Another node has taken records in while this one handled them: its effects must not stay. */
final class PositionTaken extends RuntimeException implements PassingFailure {
  private static final long serialVersionUID = 1L;

  PositionTaken(String consumer, String topic, int partition) {
    super(consumer + " has been moved on " + topic + "-" + partition + " by somebody else");
  }
}
