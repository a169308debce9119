package health.longhold.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.function.SingletonSupplier;

/**
 * One platform for every test that does it no harm: started for the first, stopped as the JVM ends.
 * The end of a test plan would come too early, as a JVM is handed one class after the other, each
 * with a plan of its own.
 */
public final class SharedPlatform implements ParameterResolver {
  private static final SingletonSupplier<PlatformProcess> PLATFORM =
      SingletonSupplier.of(SharedPlatform::start);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == PlatformProcess.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return get();
  }

  /** The platform, for extensions that build on it. */
  public static PlatformProcess get() {
    return PLATFORM.obtain();
  }

  private static PlatformProcess start() {
    try {
      Path data = Files.createTempDirectory("longhold-shared");
      PlatformProcess platform = PlatformProcess.start(data);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(platform, data)));
      return platform;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void end(PlatformProcess platform, Path data) {
    platform.close();
    try {
      FileSystemUtils.deleteRecursively(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
