package health.longhold.system.attack;

import health.longhold.system.Entries;
import health.longhold.system.PlatformProcess;
import health.longhold.system.Trainee;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.util.FileSystemUtils;

/**
 * Measures whether the time of a refusal tells that something is there: each request is sent for an
 * id of somebody else and for one that nobody has, in turn, and the medians are printed. Nothing is
 * asserted, for a busy machine would decide.
 *
 * <p>Run it from {@code infra/system-tests} with the class path of its tests. Argument: how many
 * times each, 500 if left out.
 */
public final class RefusalTimes {
  private static final int BATCHES = 20;
  private static final int WARMING = 100;

  private final PlatformProcess platform;
  private final int times;
  private final Trainee victim;
  private final Trainee thief;
  private final UUID session;
  private final UUID prescription = Trainee.newId();

  private RefusalTimes(PlatformProcess platform, int times) {
    this.platform = platform;
    this.times = times;
    this.victim = Trainee.ready(platform);
    this.thief = Trainee.ready(platform);
    victim.prescription(prescription);
    this.session = victim.running();
    Entries journal = new Entries(Trainee.now());
    for (int seq = 1; seq <= BATCHES; seq++) {
      Map<String, Object> pain = Map.of("moment", "DURING", "item", 5, "score", 1);
      victim.journal(session, List.of(journal.add("PainReported", pain)));
    }
  }

  /** One request; {@code {id}} is the id that is somebody's or nobody's. */
  private record Question(String method, String path, String body, UUID foreign) {}

  public static void main(String[] arguments) throws IOException {
    int times = arguments.length == 0 ? 500 : Integer.parseInt(arguments[0]);
    Path data = Files.createTempDirectory("longhold-times");
    try (PlatformProcess platform = PlatformProcess.start(data)) {
      new RefusalTimes(platform, times).print();
    } finally {
      FileSystemUtils.deleteRecursively(data);
    }
  }

  private void print() {
    Map<String, String> callers = new LinkedHashMap<>();
    callers.put("member", "MEMBER:" + thief.id() + "@demo");
    callers.put("member of another programme", "MEMBER:" + thief.id() + "@harbour");
    callers.put("clinician", "CLINICIAN:stranger@demo");
    callers.forEach(
        (name, who) -> {
          String token = platform.token(who);
          for (Question question : questions(name.equals("clinician"))) {
            measure(name, token, question);
          }
        });
  }

  private List<Question> questions(boolean ofClinicians) {
    String now = Trainee.now().toString();
    List<Question> questions = new ArrayList<>();
    questions.add(new Question("GET", "/api/sessions/{id}", "", session));
    questions.add(new Question("GET", "/api/members/{id}/timeline", "", victim.id()));
    if (!ofClinicians) {
      String device = Trainee.newId().toString();
      questions.add(
          new Question(
              "POST",
              "/api/sessions/{id}/journal",
              "{\"device\":\"%s\",\"bootId\":\"%s\",\"sentAt\":\"%s\",\"entries\":[]}"
                  .formatted(device, device, now),
              session));
      questions.add(
          new Question(
              "PUT",
              "/api/sessions/" + Trainee.newId(),
              "{\"prescriptionId\":\"{id}\",\"startedAt\":\"" + now + "\"}",
              prescription));
      questions.add(
          new Question(
              "POST",
              "/api/members/{id}/check-ins",
              "{\"id\":\"%s\",\"at\":\"%s\",\"score\":1}".formatted(Trainee.newId(), now),
              victim.id()));
    }
    return questions;
  }

  private void measure(String name, String token, Question question) {
    Attacker attacker = Attacker.bearing(platform.url(), token);
    List<Long> foreign = new ArrayList<>();
    List<Long> absent = new ArrayList<>();
    for (int i = 0; i < WARMING + times; i++) {
      // who goes first changes, so that neither is always the one that finds things warm
      boolean foreignFirst = i % 2 == 0;
      long first = ask(attacker, question, foreignFirst ? question.foreign() : Trainee.newId());
      long second = ask(attacker, question, foreignFirst ? Trainee.newId() : question.foreign());
      if (i >= WARMING) {
        foreign.add(foreignFirst ? first : second);
        absent.add(foreignFirst ? second : first);
      }
    }
    System.out.printf(
        "%-28s %-4s %-46s foreign %6.2f ms, none %6.2f ms%n",
        name, question.method(), question.path(), median(foreign), median(absent));
  }

  private static long ask(Attacker attacker, Question question, UUID id) {
    String path = question.path().replace("{id}", id.toString());
    String body = question.body().replace("{id}", id.toString());
    long began = System.nanoTime();
    attacker.send(question.method(), path, body).refused(404);
    return System.nanoTime() - began;
  }

  private static double median(List<Long> nanos) {
    List<Long> sorted = new ArrayList<>(nanos);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2) / 1e6;
  }
}
