package health.longhold.architecture;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.NodeList;

/**
 * The canary of the null checks. A compiler plugin that is misspelled or switched off is silent, so
 * this test runs the compiler with the parent pom's own arguments on a class that must not pass.
 */
class NullCheckArchTest {
  private static final String SOUND =
      """
      package canary;

      import org.jspecify.annotations.NullMarked;
      import org.jspecify.annotations.Nullable;

      @NullMarked
      class Canary {
        int length(@Nullable String song) {
          return song == null ? 0 : song.length();
        }
      }
      """;

  private static final String BROKEN =
      SOUND.replace("song == null ? 0 : song.length()", "song.length()");

  @TempDir Path folder;

  @Test
  void a_forgotten_null_fails_the_build() throws Exception {
    Compilation compilation = compile(BROKEN);

    assertThat(compilation.exitCode()).isNotZero();
    assertThat(compilation.output()).contains("[NullAway] dereferenced expression");
  }

  @Test
  void the_same_class_passes_when_it_asks_first() throws Exception {
    Compilation compilation = compile(SOUND);

    assertThat(compilation.output()).isEmpty();
    assertThat(compilation.exitCode()).isZero();
  }

  private Compilation compile(String source) throws Exception {
    Path file = Files.writeString(folder.resolve("Canary.java"), source);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    command.addAll(argumentsOfTheParentPom());
    command.addAll(
        List.of(
            "-d",
            folder.toString(),
            "-cp",
            jars("jspecify"),
            "-processorpath",
            jars(""),
            "-proc:none",
            file.toString()));
    Process javac = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (InputStream output = javac.getInputStream()) {
      String said = new String(output.readAllBytes(), StandardCharsets.UTF_8);
      return new Compilation(javac.waitFor(), said);
    }
  }

  private static List<String> argumentsOfTheParentPom() throws Exception {
    NodeList arguments =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(House.root().resolve("pom.xml").toFile())
            .getElementsByTagName("arg");
    List<String> found = new ArrayList<>();
    for (int i = 0; i < arguments.getLength(); i++) {
      found.add(arguments.item(i).getTextContent().strip());
    }
    return found;
  }

  private static String jars(String name) throws IOException {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> Path.of(entry).getFileName().toString().contains(name))
        .collect(joining(File.pathSeparator));
  }

  private record Compilation(int exitCode, String output) {}
}
