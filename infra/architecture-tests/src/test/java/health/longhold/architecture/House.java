package health.longhold.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the rules look at: every production class, every source file, or one broken example. */
final class House {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("health.longhold");

  private House() {}

  static JavaClasses classes() {
    return CLASSES;
  }

  /** The little house under {@code broken/<example>}, built to break one rule. */
  static JavaClasses broken(String example) {
    return new ClassFileImporter()
        .importPackages(House.class.getPackageName() + ".broken." + example);
  }

  /** The folder that holds the whole repository. */
  static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("shared-kernel"))) {
      Path parent = folder.getParent();
      if (parent == null) {
        throw new IllegalStateException("no folder above this one holds shared-kernel");
      }
      folder = parent;
    }
    return folder;
  }
}
