package health.longhold.starter.axon;

import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * Processing groups are named {@code <service>.<role>.<kebab>}; the role decides where a new one
 * begins to read.
 */
final class Groups {
  private Groups() {}

  /**
   * One thread, so order is the order of the store. A new projection or publisher begins at the
   * first event. A new policy begins at the last one: it must not act on what happened before it
   * existed.
   */
  static TrackingEventProcessorConfiguration processor(String group, int batchSize) {
    return TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
        .andBatchSize(batchSize)
        .andInitialTrackingToken(isPolicy(group) ? Groups::head : Groups::tail);
  }

  private static boolean isPolicy(String group) {
    return group.contains(".policy.");
  }

  private static TrackingToken head(StreamableMessageSource<?> source) {
    return source.createHeadToken();
  }

  private static TrackingToken tail(StreamableMessageSource<?> source) {
    return source.createTailToken();
  }
}
