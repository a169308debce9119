package health.longhold.progress.timeline.read.entry;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.starter.export.MemberExportPart;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The member's story as the timeline tells it. */
@Component
@Order(9)
record TimelineExport(TimelineEntries entries) implements MemberExportPart {

  @Override
  public String name() {
    return "timeline";
  }

  @Override
  public Object about(MemberId memberId, ProgrammeId programme) {
    return new Story(
        entries.zoneOf(programme.value(), memberId).orElse(null),
        entries.all(programme.value(), memberId));
  }

  private record Story(@Nullable ZoneId zone, List<TimelineEntry> entries) {}
}
