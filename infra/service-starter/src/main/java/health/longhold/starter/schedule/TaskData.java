package health.longhold.starter.schedule;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Task data as JSON of the task's own record; the class comes from the task, never from the row.
 */
record TaskData(JsonMapper json) implements Serializer {

  @Override
  public byte @Nullable [] serialize(@Nullable Object data) {
    return data == null ? null : json.writeValueAsBytes(data);
  }

  @Override
  public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] bytes) {
    return bytes == null ? null : json.readValue(bytes, type);
  }
}
