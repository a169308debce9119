package health.longhold.platform;

import health.longhold.platform.token.TokenRefused;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints an access token, good for a few minutes. */
@Command(
    name = "token",
    mixinStandardHelpOptions = true,
    description = {
      "Prints an access token for scripts: ",
      "  curl -H \"Authorization: Bearer $(./longhold token --as manager@demo)\" ..."
    })
final class TokenCommand implements Callable<Integer> {
  @Mixin private FolderOption data = new FolderOption();

  @Option(
      names = "--as",
      required = true,
      paramLabel = "<who>",
      description =
          "an account (clinician@demo), anybody (MEMBER:<member id>@demo, ROLE:<subject>@<programme>), or operator")
  private String who = "";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Running running = data.running();
    try {
      Tokens tokens = Tokens.of(data.folder(), running.ports());
      spec.commandLine()
          .getOut()
          .println(who.equals("operator") ? tokens.operations() : tokens.scripts().as(who));
      spec.commandLine().getOut().flush();
      return 0;
    } catch (IOException | TokenRefused e) {
      throw new PlatformRefused(String.valueOf(e.getMessage()));
    }
  }
}
