package health.longhold.starter.audit;

/**
 * What somebody needs another person's data for, as they say: codes of HL7's PurposeOfUse value
 * set.
 */
public enum PurposeOfUse {
  /** Treatment. */
  TREAT,
  /** Emergency treatment. */
  ETREAT,
  /** Coordination of care. */
  COC,
  /** Running the programme. */
  HOPERAT,
  /** Payment. */
  HPAYMT,
  /** Research. */
  HRESCH,
  /** Public health. */
  PUBHLTH,
  /** The person asked for it. */
  PATRQT,
  /** Keeping the systems running. */
  SYSADMIN
}
