package health.longhold.progress.member.read.current;

import health.longhold.kernel.ProgrammeId;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which programmes have clinicians who review their members: {@code
 * longhold.programmes.<id>.clinical-cover}. A programme not named has none, because a review must
 * never be promised by accident.
 */
@ConfigurationProperties("longhold")
public record ProgrammeCover(@DefaultValue Map<String, Settings> programmes) {

  public ProgrammeCover {
    programmes = Map.copyOf(programmes);
  }

  public boolean of(ProgrammeId programme) {
    Settings settings = programmes.get(programme.value());
    return settings != null && settings.clinicalCover();
  }

  /** One programme's published settings. */
  public record Settings(@DefaultValue("false") boolean clinicalCover) {}
}
