package health.longhold.platform;

import health.longhold.platform.story.Demo;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Starts the platform and keeps it running until Ctrl-C. */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description = "Starts PostgreSQL, Kafka, the services and the edge; Ctrl-C stops them.")
final class UpCommand implements Callable<Integer> {
  private static final int USUAL_PORT = 8080;
  private static final Logger LOG = LoggerFactory.getLogger(UpCommand.class);

  @Mixin private FolderOption data = new FolderOption();

  @Option(
      names = "--port-offset",
      defaultValue = "0",
      paramLabel = "<n>",
      description = "added to every port, so that a second platform fits (${DEFAULT-VALUE})")
  private int offset;

  @Option(names = "--port", paramLabel = "<port>", description = "where people go (8080 + offset)")
  private @Nullable Integer port;

  @Option(names = "--processes", description = "runs each service as a process of its own")
  private boolean processes;

  @Option(
      names = "--demo",
      arity = "0..1",
      fallbackValue = "20",
      paramLabel = "<n>",
      description = "fills twelve weeks for n members (20), and shows people around at /tour")
  private @Nullable Integer demo;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    if (demo != null && (demo < 1 || demo > Demo.MEMBERS)) {
      throw new ParameterException(
          spec.commandLine(), "expected --demo with 1 to " + Demo.MEMBERS + " members");
    }
    DataFolder folder = data.folder();
    try (DataFolder.Lock _ = folder.lock().orElseThrow(() -> secondStart(folder))) {
      Ports ports = Ports.shifted(offset);
      run(folder, port == null ? ports : new Ports(port, offset), out);
    }
    return 0;
  }

  private void run(DataFolder folder, Ports ports, PrintWriter out) throws InterruptedException {
    LogFiles.start(folder);
    StartProgress progress = new StartProgress(out);
    progress.say("Longhold is starting on " + folder.path());
    Hosting hosting =
        processes
            ? new AsProcesses(
                Path.of(System.getProperty("longhold.root", ".")), folder, ports, progress::say)
            : new InOneJvm();
    @Nullable DemoData filling = demo == null ? null : new DemoData(folder, ports, demo, progress);
    if (filling != null) {
      filling.begin();
    }
    Platform platform = new Platform(folder, ports, hosting, progress);
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .name("stop")
                .unstarted(
                    () -> {
                      progress.say("Longhold is stopping");
                      platform.close();
                      progress.say("Longhold has stopped");
                      stopped.countDown();
                    }));
    start(platform, folder);
    progress.say(welcome(ports, folder, progress.sinceBegin()));
    if (filling != null) {
      filling.fill();
    }
    stopped.await();
  }

  private static void start(Platform platform, DataFolder folder) {
    try {
      platform.start();
    } catch (PlatformRefused e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("start failed", e);
      throw new PlatformRefused(
          "Longhold could not start: %s%nAll of it is under %s"
              .formatted(NestedExceptionUtils.getMostSpecificCause(e).getMessage(), folder.logs()));
    }
  }

  private static String welcome(Ports ports, DataFolder folder, String took) {
    return """
    Ready in %1$s.

      %2$s           start here, and sign in as member-07@demo, clinician@demo,
                                      manager@demo, editor@platform or ...@harbour; password %6$s
      %2$s/openapi   the HTTP interface
      ./longhold token --as manager@demo%5$s   an access token for scripts
      ./longhold story%4$s%5$s   one member, twelve weeks
      ./longhold status%5$s   ports, lag, dead letters
      %3$s   what went on inside

    Ctrl-C stops it."""
        .formatted(
            took,
            ports.url(Part.EDGE),
            folder.logs(),
            ports.of(Part.EDGE) == USUAL_PORT ? "" : " --url " + ports.url(Part.EDGE),
            folder.isUsual() ? "" : " --data " + folder.path(),
            new Secrets(folder.secrets()).demoPassword());
  }

  private static PlatformRefused secondStart(DataFolder folder) {
    String holder =
        Running.on(folder)
            .map(r -> "process %d, %s".formatted(r.pid(), r.ports().url(Part.EDGE)))
            .orElse("still starting or stopping");
    return new PlatformRefused(
        """
        Longhold is already running on %s (%s).
        Stop it with Ctrl-C in its terminal, or start a second one with --data and --port-offset."""
            .formatted(folder.path(), holder));
  }
}
