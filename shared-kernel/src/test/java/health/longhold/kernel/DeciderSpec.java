package health.longhold.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * The tests of a decider, read as given, when, then. History and expectation are events, the only
 * language a decider speaks; a refusal is expected by its constant.
 *
 * <pre>{@code
 * DeciderSpec.of(Session.NOT_STARTED, SessionDecider::decide, SessionDecider::evolve)
 *     .given(started)
 *     .when(recordJournal)
 *     .then(journalRecorded);
 * }</pre>
 */
public final class DeciderSpec<S, C, E> {
  private final S state;
  private final BiFunction<? super S, ? super C, ? extends List<? extends E>> decide;
  private final BiFunction<? super S, ? super E, ? extends S> evolve;

  private DeciderSpec(
      S state,
      BiFunction<? super S, ? super C, ? extends List<? extends E>> decide,
      BiFunction<? super S, ? super E, ? extends S> evolve) {
    this.state = state;
    this.decide = decide;
    this.evolve = evolve;
  }

  public static <S, C, E> DeciderSpec<S, C, E> of(
      S initial,
      BiFunction<? super S, ? super C, ? extends List<? extends E>> decide,
      BiFunction<? super S, ? super E, ? extends S> evolve) {
    return new DeciderSpec<>(initial, decide, evolve);
  }

  /** Adds what has happened before; may be called again to add more. */
  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  public final DeciderSpec<S, C, E> given(E... events) {
    return given(List.of(events));
  }

  public DeciderSpec<S, C, E> given(List<? extends E> events) {
    return new DeciderSpec<>(folded(events), decide, evolve);
  }

  /** The command under test; decided when the expectation is stated. */
  public When when(C command) {
    return new When(command);
  }

  /** The state after what was given, for the rare test of a fold alone. */
  public S state() {
    return state;
  }

  private S folded(List<? extends E> events) {
    S after = state;
    for (E event : events) {
      after = evolve.apply(after, event);
    }
    return after;
  }

  /** One command waiting for its expectation. */
  public final class When {
    private final C command;

    private When(C command) {
      this.command = command;
    }

    /** Exactly these events, in this order. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public final void then(E... expected) {
      assertThat(events()).isEqualTo(List.of(expected));
    }

    /** Nothing happens, and nothing is refused. */
    public void thenNothing() {
      assertThat(events()).isEmpty();
    }

    /** Refused with this constant, whatever the details say. */
    public void rejected(Rejection expected) {
      assertThat(rejection().rejection()).isEqualTo(expected);
    }

    /** Refused with this constant and exactly these details. */
    public void rejected(Rejection expected, Map<String, ?> details) {
      CommandRejected rejected = rejection();
      assertThat(rejected.rejection()).isEqualTo(expected);
      assertThat(rejected.details()).isEqualTo(details);
    }

    /** What the decider answered, for an assertion on part of an event. */
    public List<? extends E> events() {
      return decide.apply(state, command);
    }

    /** The state after the answer, to go on from or to look into. */
    public S state() {
      return folded(events());
    }

    private CommandRejected rejection() {
      CommandRejected rejected =
          catchThrowableOfType(CommandRejected.class, () -> decide.apply(state, command));
      assertThat(rejected).as("a refusal of %s", command).isNotNull();
      return rejected;
    }
  }
}
