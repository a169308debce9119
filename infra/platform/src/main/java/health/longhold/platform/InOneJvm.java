package health.longhold.platform;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.cloud.bootstrap.LoggingSystemShutdownListener;
import org.springframework.context.ConfigurableApplicationContext;

/** Every part as a Spring context of its own in this JVM; between them there is only HTTP. */
final class InOneJvm implements Hosting {
  private final Deque<ConfigurableApplicationContext> contexts = new ArrayDeque<>();

  // one after the other: contexts that start at once would set up logging several times over
  @Override
  public void start(Part part, List<String> arguments) {
    SpringApplicationBuilder context =
        part.application().registerShutdownHook(false).logStartupInfo(false);
    keepLogging(context.application());
    contexts.push(context.run(arguments.toArray(String[]::new)));
  }

  // the gateway's library ends logging at the start of every context, of all that run already, too
  private static void keepLogging(SpringApplication application) {
    application.setListeners(
        application.getListeners().stream()
            .filter(listener -> !(listener instanceof LoggingSystemShutdownListener))
            .toList());
  }

  @Override
  public void close() {
    while (!contexts.isEmpty()) {
      contexts.pop().close();
    }
  }
}
