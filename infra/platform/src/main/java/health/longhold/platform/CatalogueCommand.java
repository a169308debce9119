package health.longhold.platform;

import health.longhold.platform.cataloguing.CatalogueFiles;
import health.longhold.platform.cataloguing.CataloguePublisher;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Publishes the catalogue to a catalog service that {@code up} did not start. */
@Command(
    name = "catalogue",
    mixinStandardHelpOptions = true,
    description = "Publishes the exercises and routines to a catalog service run by other means.")
final class CatalogueCommand implements Callable<Integer> {
  @Option(
      names = "--service",
      defaultValue = "http://localhost:8081",
      paramLabel = "<url>",
      description = "its own address, not the edge's (${DEFAULT-VALUE})")
  private URI service = URI.create("http://localhost:8081");

  @Option(
      names = "--token",
      required = true,
      paramLabel = "<file>",
      description = "holds an access token with the scope commands, from your identity provider")
  private Path token = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<CatalogueFiles.Entry> entries = CatalogueFiles.all();
    List<String> refusals = new CataloguePublisher(service, this::token).publish(entries);
    refusals.forEach(out::println);
    out.printf("%d of %d stand%n", entries.size() - refusals.size(), entries.size());
    out.flush();
    return refusals.isEmpty() ? 0 : 1;
  }

  private String token() {
    try {
      return Files.readString(token).strip();
    } catch (IOException e) {
      throw new PlatformRefused("cannot read " + token);
    }
  }
}
