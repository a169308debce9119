package health.longhold.platform;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The data folder, as every command names it. */
final class FolderOption {
  @Option(
      names = "--data",
      defaultValue = ".longhold",
      paramLabel = "<folder>",
      scope = ScopeType.INHERIT,
      description = "where everything is kept (${DEFAULT-VALUE})")
  private Path data = Path.of(".longhold");

  DataFolder folder() {
    return new DataFolder(data);
  }

  /**
   * The inside of the platform that runs on the folder.
   *
   * @throws PlatformRefused if none does
   */
  Management management() {
    Ports ports = running().ports();
    return new Management(ports, Tokens.of(folder(), ports)::operations);
  }

  /**
   * The platform that runs on the folder.
   *
   * @throws PlatformRefused if none does
   */
  Running running() {
    return Running.on(folder())
        .orElseThrow(
            () ->
                new PlatformRefused(
                    "Longhold is not running on %s. Start it with ./longhold up."
                        .formatted(folder().path())));
  }
}
