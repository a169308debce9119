package health.longhold.kernel;

/**
 * Why a command was refused: an enum constant of the domain that refused it. The {@link Kind} alone
 * decides the HTTP status, so that every service answers alike.
 */
public interface Rejection {

  /** The constant's name, the machine-readable code of the answer. */
  String name();

  Kind kind();

  /** Families of refusals. */
  enum Kind {
    /** No such thing, or not the caller's to see (404). */
    UNKNOWN,
    /** Contradicts what has already happened (409). */
    CONFLICT,
    /** Well-formed but outside what is allowed (422). */
    INVALID,
    /** Not this caller's to do (403). */
    FORBIDDEN,
    /** The member has been erased (410). */
    GONE,
    /** The caller acted on an older state (412). */
    STALE,
    /** True soon: safe to repeat after a while (503 with Retry-After). */
    NOT_YET
  }
}
