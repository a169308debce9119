package health.longhold.session.livesession.read.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.longhold.kernel.Actor;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Role;
import health.longhold.session.livesession.read.summary.SessionSummaries;
import health.longhold.starter.access.CareTeams;
import health.longhold.starter.access.Permitted;
import health.longhold.starter.identity.SignIn;
import health.longhold.starter.web.TooManyRequests;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lets a clinician watch what a member does, as Server-Sent Events: {@code state} first and after
 * every reconnection, {@code entries} (a contract {@code session.JournalAccepted.v1}) as they are
 * accepted, {@code end} when the member is no longer in their care. The request's own thread, which
 * is virtual, waits and writes: so access is asked as it is anywhere else.
 */
@RestController
@EnableConfigurationProperties(LiveSettings.class)
class LiveApi {
  private final LiveWatchers watchers;
  private final LiveSettings settings;
  private final SessionSummaries sessions;
  private final CareTeams careTeams;
  private final InstantSource clock;

  LiveApi(
      LiveWatchers watchers,
      LiveSettings settings,
      SessionSummaries sessions,
      CareTeams careTeams,
      InstantSource clock) {
    this.watchers = watchers;
    this.settings = settings;
    this.sessions = sessions;
    this.careTeams = careTeams;
    this.clock = clock;
  }

  /**
   * Streams what a member does in their sessions as Server-Sent Events. {@code state} comes first,
   * {@code entries} as they are accepted, {@code end} when the member has left the caller's care;
   * nothing is replayed. It closes after 30 minutes or as the token expires; 429 if too many watch.
   */
  @GetMapping(value = "/api/members/{memberId}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Permitted(Role.CLINICIAN)
  void live(@PathVariable MemberId memberId, Actor actor, HttpServletResponse response)
      throws IOException, InterruptedException {
    Watcher watcher =
        watchers
            .watch(actor.tenant(), memberId)
            .orElseThrow(() -> new TooManyRequests(settings.heartbeat()));
    try {
      response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      // a proxy that gathers answers would hold back what is live
      response.setHeader("X-Accel-Buffering", "no");
      write(watcher, memberId, actor, response.getOutputStream());
    } finally {
      watchers.leave(actor.tenant(), memberId, watcher);
    }
  }

  private void write(Watcher watcher, MemberId memberId, Actor actor, OutputStream out)
      throws IOException, InterruptedException {
    Instant end = end(clock.instant());
    Instant asked = clock.instant();
    event(out, "state", "{\"running\":" + sessions.isRunning(actor.tenant(), memberId) + "}");
    while (!watcher.isOver() && clock.instant().isBefore(end)) {
      Optional<String> entries = watcher.next(settings.heartbeat());
      Instant now = clock.instant();
      if (entries.isEmpty() || !now.isBefore(asked.plus(settings.heartbeat()))) {
        if (!careTeams.includes(actor, memberId)) {
          event(out, "end", "{}");
          return;
        }
        asked = now;
      }
      if (entries.isPresent()) {
        event(out, "entries", entries.get());
      } else {
        out.write(":\n\n".getBytes(UTF_8));
        out.flush();
      }
    }
  }

  /** A stream lasts no longer than the sign-in it was opened with. */
  private Instant end(Instant now) {
    Instant longest = now.plus(settings.longest());
    return SignIn.endsAt().filter(longest::isAfter).orElse(longest);
  }

  private static void event(OutputStream out, String name, String data) throws IOException {
    out.write(("event: " + name + "\ndata: " + data + "\n\n").getBytes(UTF_8));
    out.flush();
  }
}
