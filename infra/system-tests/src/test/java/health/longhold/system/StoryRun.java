package health.longhold.system;

import health.longhold.platform.story.StoryCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** One run of {@code ./longhold story --json} against a platform. */
record StoryRun(int exitCode, String json, String errors) {

  static StoryRun tell(PlatformProcess platform, String... options) {
    return tell(platform, new Progress(Integer.MAX_VALUE, () -> {}), options);
  }

  /** Tells the story and does something else once, when its progress reaches a day. */
  static StoryRun tell(PlatformProcess platform, int day, Runnable meanwhile, String... options) {
    return tell(platform, new Progress(day, meanwhile), options);
  }

  private static StoryRun tell(PlatformProcess platform, Progress progress, String... options) {
    StringWriter out = new StringWriter();
    CommandLine command =
        new CommandLine(new StoryCommand())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(progress));
    String[] arguments = new String[options.length + 3];
    arguments[0] = "--json";
    arguments[1] = "--url=" + platform.url();
    arguments[2] = "--data=" + platform.data();
    System.arraycopy(options, 0, arguments, 3, options.length);
    int exitCode = command.execute(arguments);
    progress.joinMeanwhile();
    return new StoryRun(exitCode, out.toString(), progress.toString());
  }

  /** Reads the days from what the story says of its progress. */
  private static final class Progress extends Writer {
    private static final Pattern DAY = Pattern.compile("day (\\d+)");

    private final int day;
    private final Runnable meanwhile;
    private final StringBuilder said = new StringBuilder();
    private @Nullable CompletableFuture<Void> running;

    Progress(int day, Runnable meanwhile) {
      this.day = day;
      this.meanwhile = meanwhile;
    }

    @Override
    public void write(char[] characters, int from, int length) {
      said.append(characters, from, length);
      Matcher told = DAY.matcher(new String(characters, from, length));
      if (running == null && told.find() && Integer.parseInt(told.group(1)) >= day) {
        running = CompletableFuture.runAsync(meanwhile);
      }
    }

    void joinMeanwhile() {
      if (running != null) {
        running.join();
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
      return said.toString();
    }
  }
}
