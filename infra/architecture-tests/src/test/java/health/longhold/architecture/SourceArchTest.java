package health.longhold.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules on source files hold, and each finds what it is looking for. */
class SourceArchTest {
  @TempDir Path elsewhere;

  @Test
  void every_package_is_introduced_and_null_marked() throws IOException {
    write("a/src/main/java/a/A.java", "package a;");
    write("b/src/main/java/b/package-info.java", "/** For b. */\n@NullMarked\npackage b;");
    write("c/src/main/java/c/package-info.java", "/** For c. */\npackage c;");

    assertThat(SourceRules.packagesWithoutASentence(elsewhere)).hasSize(2);
    assertThat(SourceRules.packagesWithoutASentence(House.root())).isEmpty();
  }

  @Test
  void no_file_is_longer_than_a_reader_s_patience() throws IOException {
    write("a/src/main/java/a/Long.java", "\n".repeat(401));
    write("a/src/main/java/a/Short.java", "\n".repeat(400));

    assertThat(SourceRules.longFiles(elsewhere)).hasSize(1);
    assertThat(SourceRules.longFiles(House.root())).isEmpty();
  }

  @Test
  void nothing_is_left_for_later() throws IOException {
    write("a/src/main/java/a/Later.java", "// TO" + "DO: one day");

    assertThat(SourceRules.leftovers(elsewhere)).hasSize(1);
    assertThat(SourceRules.leftovers(House.root())).isEmpty();
  }

  @Test
  void tests_neither_sleep_nor_pretend() throws IOException {
    write("a/src/test/java/a/SleepyTest.java", "Thread.sl" + "eep(100);");
    write("a/src/test/java/a/OffTest.java", "@Dis" + "abled class OffTest {}");

    assertThat(SourceRules.unsoundTests(elsewhere)).hasSize(2);
    assertThat(SourceRules.unsoundTests(House.root())).isEmpty();
  }

  @Test
  void what_goes_to_one_topic_leaves_in_one_order() throws IOException {
    write("a/src/main/java/a/One.java", publisher("a.integration.one", "ALL"));
    write("a/src/main/java/a/Two.java", publisher("a.integration.two", "ALL"));
    write("a/src/main/java/a/Three.java", publisher("a.integration.three", "OTHERS"));

    assertThat(SourceRules.publishersApart(elsewhere))
        .containsExactly(
            "ALL is published by [a.integration.one, a.integration.two]: share a group");
    assertThat(SourceRules.publishersApart(House.root())).isEmpty();
  }

  @Test
  void every_word_of_a_page_is_there_in_hindi() throws IOException {
    write("a/src/main/resources/messages/a.properties", "lamp.on=On\nlamp.off=Off\n");
    write("a/src/main/resources/messages/a_hi.properties", "lamp.on=चालू\n");

    assertThat(SourceRules.untranslatedWords(elsewhere)).hasSize(1);
    assertThat(SourceRules.untranslatedWords(House.root())).isEmpty();
  }

  private static String publisher(String group, String topic) {
    return "@ProcessingGroup(\"%s\") class P { void on() { relay.publish(Topics.%s); } }"
        .formatted(group, topic);
  }

  private void write(String path, String text) throws IOException {
    Path file = elsewhere.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
