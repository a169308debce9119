package health.longhold.kernel;

/**
 * How concerned a screening's answers make us; IFOMPT 2020: one flag is weak evidence, a human
 * decides.
 */
public enum ScreeningLevel {
  NONE,
  WATCH,
  REFER,
  EMERGENCY
}
