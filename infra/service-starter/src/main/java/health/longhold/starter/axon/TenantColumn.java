package health.longhold.starter.axon;

import health.longhold.kernel.MetadataKeys;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.TimestampWriter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/**
 * Writes events and snapshots with their tenant in a column of its own, so that rows can be
 * separated without opening payloads. A message without a tenant is refused.
 */
final class TenantColumn {
  private static final String COLUMNS =
      "(tenant, event_identifier, aggregate_identifier, sequence_number, type, time_stamp,"
          + " payload_type, payload_revision, payload, meta_data) values (?,?,?,?,?,?,?,?,?,?)";

  private TenantColumn() {}

  static PreparedStatement appendEvents(
      Connection connection,
      EventSchema schema,
      Class<?> dataType,
      List<? extends EventMessage<?>> events,
      Serializer serializer,
      TimestampWriter timestamps)
      throws SQLException {
    PreparedStatement statement =
        connection.prepareStatement("insert into " + schema.domainEventTable() + " " + COLUMNS);
    for (EventMessage<?> event : events) {
      bind(statement, (DomainEventMessage<?>) event, dataType, serializer, timestamps);
      statement.addBatch();
    }
    return statement;
  }

  static PreparedStatement appendSnapshot(
      Connection connection,
      EventSchema schema,
      Class<?> dataType,
      DomainEventMessage<?> snapshot,
      Serializer serializer,
      TimestampWriter timestamps)
      throws SQLException {
    PreparedStatement statement =
        connection.prepareStatement("insert into " + schema.snapshotTable() + " " + COLUMNS);
    bind(statement, snapshot, dataType, serializer, timestamps);
    return statement;
  }

  private static void bind(
      PreparedStatement statement,
      DomainEventMessage<?> event,
      Class<?> dataType,
      Serializer serializer,
      TimestampWriter timestamps)
      throws SQLException {
    Object tenant = event.getMetaData().get(MetadataKeys.TENANT);
    if (tenant == null) {
      throw new IllegalStateException(
          event.getPayloadType().getSimpleName() + " has no tenant in its metadata");
    }
    SerializedObject<?> payload = event.serializePayload(serializer, dataType);
    SerializedObject<?> metaData = event.serializeMetaData(serializer, dataType);
    statement.setString(1, tenant.toString());
    statement.setString(2, event.getIdentifier());
    statement.setString(3, event.getAggregateIdentifier());
    statement.setLong(4, event.getSequenceNumber());
    statement.setString(5, event.getType());
    timestamps.writeTimestamp(statement, 6, event.getTimestamp());
    statement.setString(7, payload.getType().getName());
    statement.setString(8, payload.getType().getRevision());
    statement.setObject(9, payload.getData());
    statement.setObject(10, metaData.getData());
  }
}
