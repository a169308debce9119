package health.longhold.starter.idempotency;

import java.util.UUID;

/** What a request finds when it comes with a key. */
sealed interface Claim {

  /** Nobody has done it: the caller does, and settles under this id. */
  record Mine(UUID id) implements Claim {}

  /** It has been done: this was the answer. */
  record Done(KeptAnswer answer) implements Claim {}

  /** Another request is doing it at this moment. */
  record UnderWay() implements Claim {}

  /** The key was used for another body. */
  record OtherBody() implements Claim {}
}
