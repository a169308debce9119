package health.longhold.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/** One platform for every test that does it no harm: started for the first, stopped at the end. */
public final class SharedPlatform implements ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(SharedPlatform.class);

  /** A platform on a folder that goes away with it. */
  private record Kept(PlatformProcess platform, Path data) implements AutoCloseable {
    static Kept start() {
      try {
        Path data = Files.createTempDirectory("longhold-shared");
        return new Kept(PlatformProcess.start(data), data);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      platform.close();
      FileSystemUtils.deleteRecursively(data);
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == PlatformProcess.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return of(context);
  }

  /** The platform, for extensions that build on it. */
  public static PlatformProcess of(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(Kept.class, _ -> Kept.start(), Kept.class)
        .platform();
  }
}
