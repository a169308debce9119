package health.longhold.platform;

import health.longhold.embedded.EmbeddedDatabase;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Deletes the data folder, after asking. */
@Command(
    name = "reset",
    mixinStandardHelpOptions = true,
    description = "Deletes everything that was kept; asks first.")
final class ResetCommand implements Callable<Integer> {
  @Mixin private FolderOption data = new FolderOption();

  @Option(names = "--yes", description = "does not ask")
  private boolean yes;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    DataFolder folder = data.folder();
    if (!folder.exists()) {
      out.println("Nothing of Longhold is under " + folder.path());
      return 0;
    }
    try (DataFolder.Lock _ =
        folder
            .lock()
            .orElseThrow(() -> new PlatformRefused("Longhold is running; stop it first."))) {
      if (!yes && !confirmed(folder)) {
        out.println("Nothing was deleted.");
        return 1;
      }
      LeftoverProcesses.end(folder);
      EmbeddedDatabase.endLeftBehind(folder.postgresql());
      folder.delete();
    }
    out.println("Deleted " + folder.path());
    return 0;
  }

  private static boolean confirmed(DataFolder folder) {
    Console console = Objects.requireNonNull(System.console());
    if (!console.isTerminal()) {
      throw new PlatformRefused("There is no terminal to ask at; say --yes to delete.");
    }
    String answer =
        console.readLine("Delete everything Longhold keeps under %s? [yes/no] ", folder.path());
    return "yes".equalsIgnoreCase(answer == null ? "" : answer.strip());
  }
}
