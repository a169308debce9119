package health.longhold.progress.imports.write;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Newline-delimited bytes, read as they come; a line beyond the limit is passed over, not kept. */
final class Lines {
  private final InputStream bytes;
  private final int longest;
  private int number;

  Lines(InputStream bytes, int longest) {
    this.bytes = new BufferedInputStream(bytes);
    this.longest = longest;
  }

  /** One line, counted from 1; {@code content} is null when it was too long to keep. */
  record Line(int number, @Nullable String content) {}

  /** The next line that is not blank, or null at the end. */
  @Nullable Line next() throws IOException {
    while (true) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      boolean blank = true;
      boolean tooLong = false;
      int octet = bytes.read();
      if (octet < 0) {
        return null;
      }
      number++;
      for (; octet >= 0 && octet != '\n'; octet = bytes.read()) {
        blank &= octet == ' ' || octet == '\t' || octet == '\r';
        tooLong |= line.size() == longest;
        if (!tooLong) {
          line.write(octet);
        }
      }
      if (!blank) {
        return new Line(number, tooLong ? null : line.toString(StandardCharsets.UTF_8));
      }
    }
  }
}
