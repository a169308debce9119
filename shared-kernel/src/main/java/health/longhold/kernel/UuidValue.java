package health.longhold.kernel;

import java.util.UUID;

/** An identifier whose text and JSON form is one UUID. */
public interface UuidValue {
  UUID value();
}
