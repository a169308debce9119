package health.longhold.platform;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/** Every part as a Spring context of its own in this JVM; between them there is only HTTP. */
final class InOneJvm implements Hosting {
  private final Deque<ConfigurableApplicationContext> contexts = new ArrayDeque<>();

  // one after the other: contexts that start at once would set up logging several times over
  @Override
  public void start(Part part, List<String> arguments) {
    contexts.push(
        part.application()
            .registerShutdownHook(false)
            .logStartupInfo(false)
            .run(arguments.toArray(String[]::new)));
  }

  @Override
  public void close() {
    while (!contexts.isEmpty()) {
      contexts.pop().close();
    }
  }
}
