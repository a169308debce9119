package health.longhold.starter.inbox;

import java.util.List;

/**
 * Takes contract records of other services. Whatever {@link #on} writes and the consumed position
 * are one PostgreSQL transaction, so a record delivered again changes nothing; a record published
 * again by its owner still arrives twice, so what it leads to must be keyed by its sequence.
 */
public interface ContractListener {

  /** Names the consumer: {@code <service>.integration.<kebab>}; also its Kafka consumer group. */
  String group();

  List<String> topics();

  /**
   * Handles one record in the name of the service, in the record's tenant and trace. A failure
   * parks the record and those of its key behind it, nothing else.
   */
  void on(ContractRecord contractRecord);
}
