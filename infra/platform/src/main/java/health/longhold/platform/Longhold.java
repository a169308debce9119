package health.longhold.platform;

import health.longhold.platform.story.StoryCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command line: {@code ./longhold up}, {@code status}, {@code reset}, {@code deadletters},
 * {@code audit}.
 */
@Command(
    name = "longhold",
    description = "Home exercise for upper back pain, where every hold time has a reason.",
    mixinStandardHelpOptions = true,
    version = "longhold 0.1.0",
    subcommands = {
      UpCommand.class,
      StoryCommand.class,
      TokenCommand.class,
      StatusCommand.class,
      ResetCommand.class,
      DeadLettersCommand.class,
      AuditCommand.class,
      CatalogueCommand.class,
      CommandLine.HelpCommand.class
    })
public final class Longhold {
  private Longhold() {}

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Longhold())
        .setExecutionExceptionHandler(
            (e, command, _) -> {
              if (!(e instanceof PlatformRefused)) {
                throw e;
              }
              command.getErr().println(e.getMessage());
              return command.getCommandSpec().exitCodeOnExecutionException();
            });
  }
}
