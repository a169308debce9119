package health.longhold.progress.member.read.directory;

import health.longhold.kernel.MemberId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who a member is; nothing here ever enters an event, a topic, a log or an export for others. The
 * member's own export shows it to them.
 */
public record DirectoryEntry(
    MemberId memberId,
    @Nullable String externalId,
    @Nullable String name,
    @Nullable String email,
    @Nullable LocalDate birthDate) {}
