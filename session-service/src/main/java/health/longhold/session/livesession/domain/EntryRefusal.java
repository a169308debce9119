package health.longhold.session.livesession.domain;

/** Why a journal entry is not taken at its word. */
public enum EntryRefusal {
  /** A field this type of entry needs is absent, or has another JSON type. */
  FIELD_MISSING,
  WRONG_TYPE,
  UNKNOWN_TYPE,
  /** A number, code or text outside what the answer names as allowed. */
  OUT_OF_RANGE,
  ITEM_NOT_PRESCRIBED,
  WRONG_PHASE,
  WRONG_SIDE,
  /** More than 5 minutes in the future or 30 days in the past, by the corrected device clock. */
  TIME_OUT_OF_RANGE,
  /** The same place was told before with other words: kept, raises nothing, the worst counts. */
  CONFLICT,
  /** The same id stands at another place: kept, raises nothing. */
  ID_REUSED,
  /** Beyond what a session takes: kept nowhere, and sending it again changes nothing. */
  JOURNAL_FULL
}
