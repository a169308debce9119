package health.longhold.progress.note.read.sealed;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.starter.export.MemberExportPart;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What was written about the member, opened for them; by whom, is said of their own notes only. */
@Component
@Order(11)
record NoteExport(Notes notes) implements MemberExportPart {
  private static final int ALL = Integer.MAX_VALUE;

  @Override
  public String name() {
    return "notes";
  }

  @Override
  public @Nullable Object about(MemberId memberId, ProgrammeId programme) {
    List<Written> written =
        notes.page(programme, memberId, null, ALL).stream()
            .map(
                note ->
                    new Written(
                        note.writtenAt(),
                        note.changedAt(),
                        note.author().equals(memberId.toString()),
                        note.text()))
            .toList();
    return written.isEmpty() ? null : written;
  }

  private record Written(Instant writtenAt, Instant changedAt, boolean byYou, String text) {}
}
