package health.longhold.progress.imports.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {

  @Test
  void lines_are_counted_from_one_and_blank_ones_passed_over() throws IOException {
    assertThat(read("{\"a\":1}\n\n  \r\n{\"b\":2}\r\n{\"c\":3}", 100))
        .containsExactly("1 {\"a\":1}", "4 {\"b\":2}\r", "5 {\"c\":3}");
  }

  @Test
  void nothing_holds_no_line() throws IOException {
    assertThat(read("", 100)).isEmpty();
    assertThat(read("\n\n\n", 100)).isEmpty();
  }

  @Test
  void a_line_too_long_is_passed_over_and_the_next_one_read() throws IOException {
    assertThat(read("12345\n123456\n12", 5)).containsExactly("1 12345", "2 too long", "3 12");
  }

  private static List<String> read(String text, int longest) throws IOException {
    Lines lines =
        new Lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), longest);
    List<String> read = new ArrayList<>();
    for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
      String content = line.content();
      read.add(line.number() + " " + (content == null ? "too long" : content));
    }
    return read;
  }
}
