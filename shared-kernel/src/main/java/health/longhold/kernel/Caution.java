package health.longhold.kernel;

import java.util.Locale;

/**
 * A closed code for a reason to withhold an exercise from some people; a screening answer maps to
 * such codes.
 */
public enum Caution {
  NECK_EXTENSION,
  KNEE_FLEXION,
  WRIST_LOAD,
  SHOULDER_ABDUCTION,
  PRONE_LYING,
  SPINAL_LOADING,
  SPINAL_ROTATION,
  BREATH_HOLDING,
  DIZZINESS;

  /** The readable form of catalogue data, {@code prone-lying}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
