package health.longhold.progress.progression.domain;

/** Why a clinician stepped in; a closed list, notes are rows of their own. */
public enum ClinicalReason {
  ASSESSED,
  TOO_EASY,
  TOO_HARD,
  PAIN,
  TECHNIQUE,
  CONDITION_CHANGED,
  MEMBER_REQUEST,
  OTHER
}
