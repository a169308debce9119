package health.longhold.starter.actor;

import health.longhold.kernel.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who the work at hand is done for; bound by requests, listeners and policies, never assumed. */
public final class CurrentActor {
  private static final ScopedValue<Actor> CURRENT = ScopedValue.newInstance();

  private static final String OF_REQUEST = CurrentActor.class.getName();

  private CurrentActor() {}

  /** Leaves with a request who asks, for those who stand outside of where it is found out. */
  public static void note(HttpServletRequest request, Actor actor) {
    request.setAttribute(OF_REQUEST, actor);
  }

  /** Who asks, as far as it was found out; also after the request's work has ended. */
  public static Optional<Actor> of(HttpServletRequest request) {
    return request.getAttribute(OF_REQUEST) instanceof Actor actor
        ? Optional.of(actor)
        : Optional.empty();
  }

  /**
   * The actor of the work at hand.
   *
   * @throws NoActor when nobody is named (401 on HTTP)
   */
  public static Actor get() {
    return CURRENT.orElseThrow(() -> new NoActor("No actor is named."));
  }

  public static Optional<Actor> find() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
  }

  /** Does the work in the actor's name. */
  public static <R extends @Nullable Object, X extends Throwable> R as(
      Actor actor, ScopedValue.CallableOp<? extends R, X> work) throws X {
    return ScopedValue.where(CURRENT, actor).call(work);
  }

  /** Does the work in the actor's name. */
  public static void as(Actor actor, Runnable work) {
    ScopedValue.where(CURRENT, actor).run(work);
  }
}
