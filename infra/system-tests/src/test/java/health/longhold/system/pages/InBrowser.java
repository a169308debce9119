package health.longhold.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import health.longhold.system.PlatformProcess;
import health.longhold.system.SharedPlatform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.function.SingletonSupplier;

/**
 * One Chromium for all page tests of this JVM. A machine without one skips them and says so; where
 * {@code CI} is {@code true}, a skip would hide what is broken, so it fails.
 */
final class InBrowser implements ExecutionCondition, ParameterResolver, AfterEachCallback {
  private static final Namespace NAMESPACE = Namespace.create(InBrowser.class);
  private static final SingletonSupplier<Visits> VISITS = SingletonSupplier.of(InBrowser::visits);

  /** A machine may have other tests to run at the same time. */
  private static final double PATIENCE_MS = 15_000;

  /** What the platform takes of its secret as everybody's password. */
  static final int PASSWORD_LENGTH = 12;

  private static final AtomicBoolean TOLD = new AtomicBoolean();

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (Chromium.installed().isPresent()) {
      return ConditionEvaluationResult.enabled("there is a browser");
    }
    String why =
        "Page tests are skipped: no Chromium here. Install one, or set %s to its path."
            .formatted(Chromium.PLACE);
    if ("true".equals(System.getenv("CI"))) {
      throw new IllegalStateException(why + " With CI=true that is a failure.");
    }
    if (TOLD.compareAndSet(false, true)) {
      System.out.println("[WARNING] " + why);
    }
    return ConditionEvaluationResult.disabled(why);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Visits.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Visits visits = VISITS.obtain();
    context.getStore(NAMESPACE).put(Visits.class, visits);
    return visits;
  }

  private static Visits visits() {
    PlatformProcess platform = SharedPlatform.get();
    Chromium chromium = Chromium.launch();
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    try {
      return new Visits(
          chromium.browser(),
          platform.url(),
          platform.secret("demo-password").substring(0, PASSWORD_LENGTH));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    // a test may bring a platform and a browser of its own
    Visits visits = context.getStore(NAMESPACE).get(Visits.class, Visits.class);
    if (visits != null) {
      assertThat(visits.end()).as("what browsers complained about").isEmpty();
    }
  }
}
