package health.longhold.platform;

import java.util.List;

/** A way to run the parts: all in this JVM, or each as a process of its own. */
sealed interface Hosting extends AutoCloseable permits InOneJvm, AsProcesses {

  /**
   * Starts a part and returns once it answers.
   *
   * @throws RuntimeException if it does not come up
   */
  void start(Part part, List<String> arguments);

  /** Stops all parts, the last started first, and waits for them. */
  @Override
  void close();
}
