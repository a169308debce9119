package health.longhold.progress;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;

/** Reads the figures and texts this service ships as data: YAML files bound to records. */
public final class DataFile {
  private static final String ROOT = "data";

  private DataFile() {}

  /**
   * The record a file of the class path holds; its keys are the record's components.
   *
   * @throws IllegalArgumentException when the record refuses the file's values
   */
  public static <T> T read(String path, Class<T> type) {
    MutablePropertySources sources = new MutablePropertySources();
    try {
      new YamlPropertySourceLoader()
          .load(path, new ClassPathResource(path))
          .forEach(sources::addLast);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    // an entry nobody reads is a misspelt one, and a misspelt figure must not pass for its default
    return new Binder(ConfigurationPropertySources.from(sources))
        .bind(ROOT, Bindable.of(type), new NoUnboundElementsBindHandler(BindHandler.DEFAULT))
        .get();
  }
}
