package health.longhold.platform;

import java.io.PrintWriter;
import java.util.Locale;

/** A line for each thing that has started, with the seconds it took. */
final class StartProgress {
  private static final double NANOS = 1e9;

  private final PrintWriter out;
  private final long begin = System.nanoTime();

  StartProgress(PrintWriter out) {
    this.out = out;
  }

  void during(String what, String where, Runnable work) {
    long from = System.nanoTime();
    work.run();
    say("  %-11s %-28s %5.1f s".formatted(what, where, seconds(from)));
  }

  void say(String line) {
    synchronized (out) {
      out.println(line);
      out.flush();
    }
  }

  String sinceBegin() {
    return String.format(Locale.ROOT, "%.1f s", seconds(begin));
  }

  private static double seconds(long from) {
    return (System.nanoTime() - from) / NANOS;
  }
}
