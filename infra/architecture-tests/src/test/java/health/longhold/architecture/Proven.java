package health.longhold.architecture;

import com.tngtech.archunit.lang.ArchRule;

/** A rule and the name of the broken example that it must refuse. */
record Proven(ArchRule rule, String example) {

  @Override
  public String toString() {
    return rule.getDescription();
  }
}
