package health.longhold.progress.reminder.write;

import com.fasterxml.jackson.annotation.JsonFormat;
import health.longhold.kernel.Actor;
import health.longhold.kernel.MemberId;
import health.longhold.progress.member.read.current.CurrentMembers;
import health.longhold.progress.reminder.domain.BetweenMeetings;
import health.longhold.progress.reminder.domain.CalendarSecret;
import health.longhold.progress.reminder.domain.Reminders;
import health.longhold.progress.reminder.read.wanted.CalendarAddresses;
import health.longhold.progress.reminder.read.wanted.ReminderRows;
import health.longhold.starter.access.Permitted;
import health.longhold.starter.erasure.ErasedMembers;
import health.longhold.starter.web.InvalidRequest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** When a member wants to be reminded, and the calendar that tells it elsewhere: theirs alone. */
@RestController
@RequestMapping("/api/members/{memberId}/reminders")
class ReminderApi {
  /** How far a page can look ahead without asking again. */
  private static final Duration AHEAD = Duration.ofDays(2);

  private final ReminderRows rows;
  private final CalendarAddresses calendars;
  private final CurrentMembers members;
  private final TransactionOperations transactions;
  private final ErasedMembers erased;
  private final InstantSource clock;

  ReminderApi(
      ReminderRows rows,
      CalendarAddresses calendars,
      CurrentMembers members,
      TransactionOperations transactions,
      ErasedMembers erased,
      InstantSource clock) {
    this.rows = rows;
    this.calendars = calendars;
    this.members = members;
    this.transactions = transactions;
    this.erased = erased;
    this.clock = clock;
  }

  /** What is wanted from now on; empty lists end all reminders. */
  record Wanted(List<DayOfWeek> days, List<LocalTime> times, @Nullable BetweenMeetings between) {
    Wanted {
      reminders(days, times, between);
    }

    private static Reminders reminders(
        List<DayOfWeek> days, List<LocalTime> times, @Nullable BetweenMeetings between) {
      return new Reminders(days, times, between);
    }

    Reminders reminders() {
      return reminders(days, times, between);
    }
  }

  /** Working hours, and how many times are spread over them. */
  record Between(
      @JsonFormat(pattern = "HH:mm") LocalTime from,
      @JsonFormat(pattern = "HH:mm") LocalTime to,
      int times) {}

  /**
   * What is wanted now.
   *
   * @param ofDay every time of a day, those between meetings among them
   * @param upcoming the moments of the next two days
   * @param calendar whether a calendar can be read at an address
   */
  record View(
      List<DayOfWeek> days,
      @JsonFormat(pattern = "HH:mm") List<LocalTime> times,
      @Nullable Between between,
      @JsonFormat(pattern = "HH:mm") List<LocalTime> ofDay,
      List<Instant> upcoming,
      boolean calendar) {}

  /** The last part of the new address. */
  record Address(CalendarSecret secret) {}

  /**
   * Answers when a member is to be reminded, and the moments of the next two days. Times of day are
   * those of the member's own time zone.
   */
  @GetMapping
  @Permitted(self = true)
  ResponseEntity<View> reminders(@PathVariable MemberId memberId, Actor actor) {
    return view(memberId, actor);
  }

  /**
   * Sets when a member is to be reminded, in place of what was set before. Up to 8 times of the
   * member's own day in whole minutes, and up to 6 more spread between meetings; empty lists end
   * all reminders. May be repeated.
   */
  @PutMapping
  @Permitted(self = true)
  ResponseEntity<View> set(@PathVariable MemberId memberId, @RequestBody Wanted body, Actor actor) {
    members.enrolled(memberId);
    transactions.executeWithoutResult(
        _ -> {
          erased.guard(actor.tenant(), memberId);
          rows.keep(actor.tenant(), memberId, body.reminders(), now());
        });
    return view(memberId, actor);
  }

  /**
   * Opens a member's reminder calendar at a new secret address, closing the one before. The address
   * is {@code /calendar/<secret>.ics}. The device makes the secret, 32 random bytes as base64url,
   * so that a repeated request changes nothing.
   */
  @PutMapping("/calendar")
  @Permitted(self = true)
  ResponseEntity<View> open(
      @PathVariable MemberId memberId, @RequestBody Address body, Actor actor) {
    members.enrolled(memberId);
    try {
      transactions.executeWithoutResult(
          _ -> {
            erased.guard(actor.tenant(), memberId);
            calendars.keep(actor.tenant(), memberId, body.secret(), now());
          });
    } catch (DuplicateKeyException taken) {
      throw new InvalidRequest("secret", "is not random", "32 random bytes as base64url");
    }
    return view(memberId, actor);
  }

  /** Closes a member's reminder calendar: its address answers 404 from then on. May be repeated. */
  @DeleteMapping("/calendar")
  @Permitted(self = true)
  ResponseEntity<Void> close(@PathVariable MemberId memberId, Actor actor) {
    members.enrolled(memberId);
    calendars.revoke(actor.tenant(), memberId);
    return ResponseEntity.noContent().build();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private ResponseEntity<View> view(MemberId memberId, Actor actor) {
    ZoneId zone = ZoneId.of(members.enrolled(memberId).zone());
    Reminders wanted =
        rows.find(actor.tenant(), memberId)
            .map(ReminderRows.Wanted::reminders)
            .orElse(Reminders.NONE);
    BetweenMeetings between = wanted.between();
    Instant now = clock.instant();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            new View(
                wanted.days(),
                wanted.times(),
                between == null ? null : new Between(between.from(), between.to(), between.times()),
                wanted.ofDay(),
                wanted.moments(now, now.plus(AHEAD), zone),
                calendars.since(actor.tenant(), memberId).isPresent()));
  }
}
