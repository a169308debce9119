package health.longhold.progress.adherence.read.week;

import health.longhold.kernel.MemberId;
import java.util.List;

/** A member's weeks, oldest first. */
public record MemberAdherence(MemberId memberId, List<AdherenceWeek> weeks) {
  public MemberAdherence {
    weeks = List.copyOf(weeks);
  }
}
