package health.longhold.progress.plan.read.current;

import health.longhold.kernel.ProgrammeId;
import health.longhold.progress.plan.domain.MissingMorning;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What programmes have set for their members' plans, {@code longhold.programmes.<id>}. One not
 * named has no clinicians, and a missing morning lets a raise lapse: the careful choice.
 */
@ConfigurationProperties("longhold")
record ProgrammeSettings(@DefaultValue Map<String, Settings> programmes) {
  private static final Settings CAREFUL = new Settings(false, MissingMorning.LAPSE);

  ProgrammeSettings {
    programmes = Map.copyOf(programmes);
  }

  Settings of(ProgrammeId programme) {
    return programmes.getOrDefault(programme.value(), CAREFUL);
  }

  /** One programme's published settings. */
  record Settings(
      @DefaultValue("false") boolean clinicalCover,
      @DefaultValue("LAPSE") MissingMorning missingMorning) {}
}
