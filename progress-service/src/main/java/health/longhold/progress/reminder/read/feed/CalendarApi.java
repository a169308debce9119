package health.longhold.progress.reminder.read.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.longhold.kernel.Actor;
import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.Role;
import health.longhold.progress.member.read.current.CurrentMembers;
import health.longhold.progress.reminder.domain.CalendarSecret;
import health.longhold.progress.reminder.domain.ReminderRejection;
import health.longhold.progress.reminder.domain.Reminders;
import health.longhold.progress.reminder.read.wanted.CalendarAddresses;
import health.longhold.progress.reminder.read.wanted.CalendarAddresses.Owner;
import health.longhold.progress.reminder.read.wanted.ReminderRows;
import health.longhold.progress.reminder.read.wanted.ReminderRows.Wanted;
import health.longhold.starter.actor.CurrentActor;
import health.longhold.starter.tenancy.RequestTenant;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * A member's reminders for their calendar program, which signs in nowhere: the address is the key.
 * What is at no address and what was revoked look alike.
 */
@RestController
class CalendarApi {
  private static final MediaType CALENDAR = new MediaType("text", "calendar", UTF_8);
  private static final Duration KEPT = Duration.ofMinutes(15);

  private final CalendarAddresses addresses;
  private final ReminderRows rows;
  private final CurrentMembers members;
  private final MessageSource words;
  private final InstantSource clock;

  CalendarApi(
      CalendarAddresses addresses,
      ReminderRows rows,
      CurrentMembers members,
      MessageSource words,
      InstantSource clock) {
    this.addresses = addresses;
    this.rows = rows;
    this.members = members;
    this.words = words;
    this.clock = clock;
  }

  /**
   * Answers a member's reminders as an iCalendar file, without a sign-in. The secret address is the
   * key; one that was never opened or is closed is answered 404.
   *
   * @param lang of its one line of words: {@code en}, {@code hi}
   */
  @GetMapping("/calendar/{secret}.ics")
  ResponseEntity<String> calendar(
      @PathVariable String secret, @RequestParam(defaultValue = "en") String lang) {
    CalendarSecret key = secret(secret);
    Owner owner = addresses.at(key).orElseThrow(CalendarApi::nothing);
    String text =
        RequestTenant.serve(
            owner.programme(),
            () -> CurrentActor.as(self(owner), () -> text(owner, key, Locale.of(lang))));
    return ResponseEntity.ok()
        .contentType(CALENDAR)
        .cacheControl(CacheControl.maxAge(KEPT).cachePrivate())
        .eTag(DigestUtils.md5DigestAsHex(text.getBytes(UTF_8)))
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"longhold.ics\"")
        .body(text);
  }

  private String text(Owner owner, CalendarSecret key, Locale locale) {
    Instant now = clock.instant();
    Wanted wanted =
        rows.find(owner.programme(), owner.memberId())
            .orElseGet(() -> new Wanted(Reminders.NONE, now));
    return ReminderCalendar.of(
        wanted.reminders(),
        wanted.since(),
        now,
        ZoneId.of(members.enrolled(owner.memberId()).zone()),
        key.hash(),
        words.getMessage("reminder.calendar", null, locale));
  }

  /** Whoever has the key reads in the member's name, and this alone. */
  private static Actor self(Owner owner) {
    return new Actor(owner.memberId().toString(), owner.programme(), Set.of(Role.MEMBER));
  }

  private static CalendarSecret secret(String text) {
    try {
      return new CalendarSecret(text);
    } catch (IllegalArgumentException malformed) {
      throw nothing();
    }
  }

  private static CommandRejected nothing() {
    return new CommandRejected(ReminderRejection.CALENDAR_UNKNOWN);
  }
}
