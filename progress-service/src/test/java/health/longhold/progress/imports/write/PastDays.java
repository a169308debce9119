package health.longhold.progress.imports.write;

import health.longhold.kernel.SessionId;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.StringJoiner;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Lines of an import: the past of one member, who does everything asked of them. Day 0 is a Monday
 * ten weeks ago.
 */
public record PastDays(UUID memberId, UUID planId, JsonNode questions) {
  private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");

  public static Instant at(int day, int hour) {
    LocalDate monday =
        LocalDate.now(ZONE).minusWeeks(10).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return monday.plusDays(day).atTime(LocalTime.of(hour, 0)).atZone(ZONE).toInstant();
  }

  public String acceptance(int day) {
    return line(
        id("acceptance", day),
        "acceptance",
        "\"planId\":\"%s\",\"at\":\"%s\"".formatted(planId, at(day, 6)));
  }

  public String screening(int day) {
    return screening(day, "nothing");
  }

  /** Every question answered with no, but for one. */
  public String screening(int day, String yes) {
    StringJoiner answers = new StringJoiner(",");
    questions
        .path("questions")
        .forEach(
            question ->
                answers.add(
                    "\"%s\":%s"
                        .formatted(
                            question.path("code").asString(),
                            question.path("code").asString().equals(yes))));
    return line(
        id("screening", day),
        "screening",
        "\"at\":\"%s\",\"answers\":{%s}".formatted(at(day, 7), answers));
  }

  public String checkIn(int day, int score) {
    return line(
        id("check-in", day), "check-in", "\"at\":\"%s\",\"score\":%s".formatted(at(day, 7), score));
  }

  public String approval(int day) {
    return line(
        id("approval", day),
        "approval",
        "\"at\":\"%s\",\"exerciseId\":\"prone-leg-lift\"".formatted(at(day, 9)));
  }

  public SessionId session(int day) {
    return new SessionId(id("session", day));
  }

  /** Doorway stretch both sides and prone leg lift, held for these seconds, without pain. */
  public String training(int day, int doorwaySeconds, int liftSeconds) {
    StringJoiner entries = new StringJoiner(",");
    Instant start = at(day, 18);
    int seq = 1;
    entries.add(entry(start, seq++, "\"type\":\"PainReported\",\"moment\":\"BEFORE\",\"score\":1"));
    for (int repetition = 1; repetition <= 2; repetition++) {
      for (String side : new String[] {"LEFT", "RIGHT"}) {
        entries.add(entry(start, seq++, hold(1, repetition, side, doorwaySeconds)));
      }
    }
    entries.add(entry(start, seq++, hold(2, 1, "BOTH", liftSeconds)));
    for (int item = 1; item <= 2; item++) {
      entries.add(
          entry(
              start,
              seq++,
              "\"type\":\"PainReported\",\"moment\":\"DURING\",\"item\":%d,\"score\":1"
                  .formatted(item)));
      entries.add(
          entry(
              start, seq++, "\"type\":\"EffortReported\",\"item\":%d,\"score\":3".formatted(item)));
    }
    entries.add(entry(start, seq, "\"type\":\"Finished\",\"lastSeq\":%d".formatted(seq)));
    return line(
        id("record", day),
        "session",
        "\"sessionId\":\"%s\",\"routine\":\"test-relief\",\"startedAt\":\"%s\",\"device\":\"%s\",\"entries\":[%s]"
            .formatted(session(day), start, memberId, entries));
  }

  private static String hold(int item, int repetition, String side, int seconds) {
    return ("\"type\":\"HoldCompleted\",\"item\":%d,\"set\":1,\"repetition\":%d,\"phase\":\"HOLD\","
            + "\"side\":\"%s\",\"heldSeconds\":%d.0")
        .formatted(item, repetition, side, seconds);
  }

  private String entry(Instant start, int seq, String fields) {
    return "{\"seq\":%d,\"id\":\"%s\",\"at\":\"%s\",\"elapsedMs\":%d,%s}"
        .formatted(
            seq,
            id("entry " + start, seq),
            start.plus(Duration.ofSeconds(40L * seq)),
            40_000L * seq,
            fields);
  }

  private String line(UUID id, String type, String fields) {
    return "{\"id\":\"%s\",\"type\":\"%s\",\"memberId\":\"%s\",%s}"
        .formatted(id, type, memberId, fields);
  }

  private UUID id(String what, int day) {
    return UUID.nameUUIDFromBytes((memberId + what + day).getBytes(StandardCharsets.UTF_8));
  }
}
