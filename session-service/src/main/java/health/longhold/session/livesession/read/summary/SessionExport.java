package health.longhold.session.livesession.read.summary;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.kernel.SessionId;
import health.longhold.session.livesession.domain.SessionEvent;
import health.longhold.session.livesession.read.current.CurrentSessions;
import health.longhold.starter.export.MemberExportPart;
import health.longhold.starter.export.PastEvent;
import health.longhold.starter.export.StoredHistory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Every session of a member, oldest first: its line in the history, and all that was told of it,
 * entry by entry.
 */
@Component
@Order(1)
record SessionExport(SessionSummaries summaries, StoredHistory stored) implements MemberExportPart {

  /** Sessions whose journals are held in memory at once; each chunk is one query. */
  private static final int AT_ONCE = 100;

  @Override
  public String name() {
    return "sessions";
  }

  @Override
  public Object about(MemberId memberId, ProgrammeId programme) {
    List<SessionSummary> sessions =
        summaries.newestFirst(programme, memberId, null, Integer.MAX_VALUE).stream()
            .sorted(Comparator.comparing(SessionSummary::startedAt))
            .toList();
    Iterable<Told> told =
        () ->
            sessions.stream()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .flatMap(chunk -> told(programme, chunk))
                .iterator();
    return told;
  }

  private Stream<Told> told(ProgrammeId programme, List<SessionSummary> sessions) {
    Map<SessionId, List<PastEvent>> events = new HashMap<>();
    List<String> aggregates =
        sessions.stream().map(session -> CurrentSessions.aggregateId(session.sessionId())).toList();
    for (PastEvent event : stored.of(programme, aggregates)) {
      SessionId session = ((SessionEvent) event.details()).sessionId();
      events.computeIfAbsent(session, _ -> new ArrayList<>()).add(event);
    }
    return sessions.stream()
        .map(session -> new Told(session, events.getOrDefault(session.sessionId(), List.of())));
  }

  private record Told(SessionSummary session, List<PastEvent> history) {}
}
