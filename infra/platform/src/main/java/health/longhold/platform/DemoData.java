package health.longhold.platform;

import health.longhold.platform.story.Demo;
import health.longhold.platform.story.StoryFailed;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Properties;

/** The members of {@code up --demo}: lived once for a data folder, however often it is started. */
record DemoData(DataFolder folder, Ports ports, int members, StartProgress progress) {
  private static final String SINCE = "since";
  private static final String COMPLETE = "complete";
  private static final int TOLD_EVERY = 5;

  /** Makes a folder one of a demo, before the platform starts on it. */
  void begin() {
    Properties kept = read();
    if (kept.putIfAbsent(SINCE, Demo.today().toString()) == null) {
      write(kept);
    }
  }

  /** Fills what is missing and says how far it has come; the platform serves meanwhile. */
  void fill() {
    Properties kept = read();
    LocalDate since = LocalDate.parse(kept.getProperty(SINCE));
    if (kept.containsKey(COMPLETE)) {
      progress.say("The demo's members are here since " + since + ".");
      return;
    }
    progress.say("Filling the demo, members and their twelve weeks: %d.".formatted(members));
    try {
      Demo.fill(
          ports.url(Part.EDGE), Tokens.of(folder, ports).scripts(), since, members, this::tell);
    } catch (StoryFailed failed) {
      progress.say(
          "The demo is not complete: %s. Start with --demo again and it goes on."
              .formatted(failed.getMessage()));
      return;
    }
    kept.setProperty(COMPLETE, "true");
    write(kept);
    progress.say("The demo is complete; begin at " + ports.url(Part.EDGE).resolve("/tour"));
  }

  /** Whether there is something to show around. */
  static boolean isIn(DataFolder folder) {
    return Files.exists(folder.demo());
  }

  private void tell(int done) {
    if (done % TOLD_EVERY == 0 || done == 1) {
      progress.say("  %2d of %d members".formatted(done, members));
    }
  }

  private Properties read() {
    Properties kept = new Properties();
    if (isIn(folder)) {
      try (Reader file = Files.newBufferedReader(folder.demo())) {
        kept.load(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return kept;
  }

  private void write(Properties kept) {
    try (Writer file = Files.newBufferedWriter(folder.demo())) {
      kept.store(file, "the demo's members");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
