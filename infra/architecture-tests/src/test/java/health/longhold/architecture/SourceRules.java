package health.longhold.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the compiler throws away and rules on classes cannot see: packages, lengths, leftovers. */
final class SourceRules {
  private static final int LONGEST_FILE = 400;

  private static final Set<String> SKIPPED =
      Set.of(".git", ".longhold", "target", "node_modules", "broken");

  private static final Pattern SENTENCE = Pattern.compile("(?s).*/\\*\\*.*?[.?]\\s*\\*/.*");

  /** Split, so that this file does not speak of itself. */
  private static final Pattern LEFTOVER = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");

  private static final Pattern UNSOUND_TEST =
      Pattern.compile("Thread\\.sl" + "eep\\(|@Dis" + "abled|@Mo" + "ck|Mock" + "ito");

  private static final Pattern TOPIC = Pattern.compile("\\bTopics\\.([A-Z_]+)");

  private static final Pattern KEY = Pattern.compile("(?m)^([\\w.-]+)\\s*=");

  private static final Pattern GROUP = Pattern.compile("@ProcessingGroup\\(\"([^\"]+)\"\\)");

  private SourceRules() {}

  /** Every package of production code says in one sentence what it is for, and is null-marked. */
  static List<String> packagesWithoutASentence(Path root) {
    return sources(root).stream()
        .filter(file -> unix(file).contains("/src/main/java/"))
        .map(Path::getParent)
        .distinct()
        .filter(folder -> !isIntroduced(folder.resolve("package-info.java")))
        .map(folder -> unix(folder) + ": add package-info.java with one sentence and @NullMarked")
        .toList();
  }

  static List<String> longFiles(Path root) {
    return sources(root).stream()
        .filter(file -> read(file).lines().count() > LONGEST_FILE)
        .map(file -> unix(file) + ": over " + LONGEST_FILE + " lines, split it by what it is about")
        .toList();
  }

  static List<String> leftovers(Path root) {
    return sources(root).stream()
        .filter(file -> LEFTOVER.matcher(read(file)).find())
        .map(file -> unix(file) + ": do it, or file an issue")
        .toList();
  }

  /** Tests that sleep, are switched off or pretend prove nothing. */
  static List<String> unsoundTests(Path root) {
    return sources(root).stream()
        .filter(file -> unix(file).contains("/src/test/java/"))
        .filter(file -> UNSOUND_TEST.matcher(read(file)).find())
        .map(file -> unix(file) + ": await a condition, repair the test, use the real thing")
        .toList();
  }

  /**
   * Publishers of one topic that do not read the store together: what happened to one member would
   * leave in any order. A topic's name is a constant, which the compiler copies without a trace.
   */
  static List<String> publishersApart(Path root) {
    Map<String, Set<String>> groups = new TreeMap<>();
    for (Path file : sources(root)) {
      String text = read(file);
      if (unix(file).contains("/src/main/java/") && text.contains("relay.publish(")) {
        Set<String> group = found(GROUP, text);
        found(TOPIC, text)
            .forEach(topic -> groups.computeIfAbsent(topic, _ -> new TreeSet<>()).addAll(group));
      }
    }
    return groups.entrySet().stream()
        .filter(topic -> topic.getValue().size() > 1)
        .map(topic -> topic.getKey() + " is published by " + topic.getValue() + ": share a group")
        .toList();
  }

  /** Words of pages that Hindi readers would get in English. */
  static List<String> untranslatedWords(Path root) {
    return sources(root).stream()
        .filter(file -> unix(file).contains("/src/main/resources/messages/"))
        .filter(file -> !unix(file).endsWith("_hi.properties"))
        .flatMap(
            file -> {
              Set<String> missing = found(KEY, read(file));
              Path hindi = Path.of(file.toString().replace(".properties", "_hi.properties"));
              missing.removeAll(Files.exists(hindi) ? found(KEY, read(hindi)) : Set.of());
              return missing.stream().map(key -> unix(file) + ": say " + key + " in Hindi");
            })
        .toList();
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isIntroduced(Path info) {
    return Files.exists(info)
        && read(info).contains("@NullMarked")
        && SENTENCE.matcher(read(info)).matches();
  }

  private static List<Path> sources(Path root) {
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              return SKIPPED.contains(String.valueOf(folder.getFileName()))
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (Stream.of(".java", ".sql", ".js", ".mjs", ".properties")
                  .anyMatch(unix(file)::endsWith)) {
                found.add(file);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static String unix(Path path) {
    return path.toString().replace('\\', '/');
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
