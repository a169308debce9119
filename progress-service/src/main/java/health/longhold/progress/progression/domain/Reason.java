package health.longhold.progress.progression.domain;

/** The closed codes that decisions, lapses and changes of a target are explained with. */
public enum Reason {
  /** Every condition of a raise is met. */
  EVIDENCE_MET,

  /** Pain of the exercise at or above the policy's limit. */
  PAIN_HIGH,
  /** Effort at or above the policy's limit. */
  EFFORT_HIGH,
  /** Most holds missed in as many days running as the policy asks. */
  MOST_HOLDS_MISSED,
  /** Moderate pain that was worse the next morning. */
  WORSE_MORNING,
  /** A lowering is due, but one was made a few days ago. */
  LOWERED_RECENTLY,
  /** A lowering is due below the lowest rung. */
  LOWEST_RUNG,
  /** The exercise is withheld. */
  WITHHELD,
  /** A caution of the last screening matches the exercise. */
  CAUTION,
  /** Too many days without the exercise. */
  LAY_OFF,

  /** Training is suspended. */
  SUSPENDED,
  /** The plan is paused or over. */
  PLAN_NOT_ACTIVE,
  /** The session counts for safety only. */
  SAFETY_ONLY,
  /** The session ran beside another of the same member. */
  OVERLAPPING,
  /** The last screening asks for watchfulness. */
  WATCH,
  /** A new screening is needed first. */
  SCREENING_DUE,
  /** A hold or report was told twice with different words. */
  DISPUTED,
  /** The exercise ran at another dose than the target, or before the target took effect. */
  OTHER_TARGET,
  /** A hold was short, or skipped as too hard or painful. */
  HOLD_MISSED,
  /** Pain above what allows a raise, below what lowers. */
  PAIN_MODERATE,
  /** Effort above what allows a raise, below what lowers. */
  EFFORT_MODERATE,
  /** A hold or report was not received or not attempted. */
  NO_REPORT,
  /** Not enough complete days at this target yet, or not all of them clean. */
  UNITS_SHORT,
  /** The ladder ends here. */
  TOP_RUNG,
  /** The target has not been in force long enough. */
  SPACING,
  /** The next rung needs a clinician, and the programme has none. */
  NO_COVER,
  /** An exercise that loads the same region is being raised. */
  REGION_CAP,
  /** A late or corrected record never raises by itself; the next session may. */
  LATE_RECORD,

  /** The morning's pain was no worse than before the session. */
  MORNING_CLEAR,
  /** No check-in came, and the programme lets that pass. */
  MORNING_WAIVED,
  /** No check-in came in time. */
  NO_MORNING,
  /** Nobody approved in time. */
  APPROVAL_OVERDUE,
  /** A clinician decided. */
  CLINICIAN,
  /** A later version of the plan changed the exercise. */
  PLAN_CHANGED,
  /** Corrected or late facts no longer support what was decided. */
  CORRECTED,
  /** The time of withholding is over and the screening is clean. */
  REST_OVER,
  /** Older than what may still be corrected, or than what an import may still change. */
  TOO_OLD,
  /** Ended before the member had accepted a plan that could speak for it. */
  BEFORE_PLAN
}
