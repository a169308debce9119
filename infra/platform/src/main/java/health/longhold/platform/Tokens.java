package health.longhold.platform;

import health.longhold.platform.token.ScriptTokens;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The command line's own access to a platform, by the secret in its data folder. */
record Tokens(ScriptTokens scripts) {

  static Tokens of(DataFolder folder, Ports ports) {
    return new Tokens(
        new ScriptTokens(ports.url(Part.IDENTITY), ScriptTokens.secretIn(folder.path())));
  }

  /**
   * For management ports.
   *
   * @throws UncheckedIOException when the provider does not answer
   */
  String operations() {
    return withScope(ScriptTokens.OPERATIONS);
  }

  /**
   * For commands to services.
   *
   * @throws UncheckedIOException when the provider does not answer
   */
  String commands() {
    return withScope(ScriptTokens.COMMANDS);
  }

  private String withScope(String scope) {
    try {
      return scripts.withScope(scope);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
