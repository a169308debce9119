package health.longhold.starter.axon;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.serialization.Serializer;

/**
 * How every processor of a service reads: one thread over the store, position and rows in one
 * transaction, an event that fails for good set aside with those of its aggregate behind it. Axon's
 * default would be to log the failure and go on.
 */
record EventProcessing(
    String service,
    AxonProperties properties,
    ConnectionProvider connections,
    TransactionManager transactions,
    Serializer eventSerializer,
    Serializer serializer)
    implements ConfigurerModule {

  @Override
  public void configureModule(Configurer configurer) {
    configurer
        .eventProcessing()
        .registerDefaultListenerInvocationErrorHandler(_ -> PropagatingErrorHandler.instance())
        .registerDefaultSequencingPolicy(_ -> SequentialPerAggregatePolicy.instance())
        .registerDefaultHandlerInterceptor((_, _) -> new ActingForTenant(service))
        .registerEventProcessorFactory(
            (group, axon, invoker) ->
                TrackingEventProcessor.builder()
                    .name(group)
                    .eventHandlerInvoker(invoker)
                    .errorHandler(PropagatingErrorHandler.instance())
                    .messageSource(axon.eventStore())
                    .tokenStore(axon.getComponent(TokenStore.class))
                    .transactionManager(transactions)
                    .messageMonitor(axon.messageMonitor(TrackingEventProcessor.class, group))
                    .trackingEventProcessorConfiguration(
                        Groups.processor(group, properties.batchSize()))
                    .build())
        .registerDefaultDeadLetterPolicy(_ -> new ParkingPolicy())
        .registerDeadLetterQueueProvider(
            group ->
                _ ->
                    JdbcSequencedDeadLetterQueue.builder()
                        .processingGroup(group)
                        .connectionProvider(connections)
                        .transactionManager(transactions)
                        .schema(Tables.DEAD_LETTERS)
                        .genericSerializer(serializer)
                        .eventSerializer(eventSerializer)
                        .build());
  }

  /** After Axon's own modules, which leave groups without a queue unless each is named. */
  @Override
  public int order() {
    return Integer.MAX_VALUE;
  }
}
