package health.longhold.starter.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request with a key on its way in, and the claim it wins once it is known to be let in. */
final class KeyedRequest {
  private static final String NAME = KeyedRequest.class.getName();

  private final Repetition repetition;
  private final byte[] hash;
  private @Nullable UUID claim;
  private boolean looked;

  KeyedRequest(Repetition repetition, byte[] hash) {
    this.repetition = repetition;
    this.hash = hash;
  }

  void travelWith(HttpServletRequest request) {
    request.setAttribute(NAME, this);
  }

  static Optional<KeyedRequest> of(HttpServletRequest request) {
    return request.getAttribute(NAME) instanceof KeyedRequest keyed
        ? Optional.of(keyed)
        : Optional.empty();
  }

  /** True once: the report of a failure comes the same way again. */
  boolean isNew() {
    boolean first = !looked;
    looked = true;
    return first;
  }

  Repetition repetition() {
    return repetition;
  }

  byte[] hash() {
    return hash;
  }

  void won(UUID id) {
    claim = id;
  }

  /** Under which its answer is kept; empty where nothing is to be kept of it. */
  Optional<UUID> claim() {
    return Optional.ofNullable(claim);
  }
}
