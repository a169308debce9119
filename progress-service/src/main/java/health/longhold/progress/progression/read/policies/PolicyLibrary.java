package health.longhold.progress.progression.read.policies;

import health.longhold.progress.DataFile;
import health.longhold.progress.progression.domain.ProgressionPolicy;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The published progression policies, one immutable file each. A policy is added by adding {@code
 * policies/<name>-<version>.yaml}.
 */
@Component
public final class PolicyLibrary {
  private static final Pattern KEY =
      Pattern.compile("([a-z0-9]+(?:-[a-z0-9]+)*)@([1-9][0-9]{0,3})");

  private final ConcurrentMap<String, ProgressionPolicy> read = new ConcurrentHashMap<>();

  /**
   * Finds a policy by {@code name@version}; empty when none is published under it.
   *
   * @throws IllegalArgumentException when its file holds figures no policy may have
   */
  public Optional<ProgressionPolicy> find(String key) {
    Matcher parts = KEY.matcher(key);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String path = "policies/" + parts.group(1) + "-" + parts.group(2) + ".yaml";
    if (!new ClassPathResource(path).exists()) {
      return Optional.empty();
    }
    return Optional.of(read.computeIfAbsent(key, wanted -> named(wanted, path)));
  }

  private static ProgressionPolicy named(String key, String path) {
    ProgressionPolicy policy = DataFile.read(path, ProgressionPolicy.class);
    if (!policy.key().equals(key)) {
      throw new IllegalArgumentException("expected " + key + " in " + path);
    }
    return policy;
  }
}
