package health.longhold.system.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/** Bytes as an HTTP client would never send them. */
final class RawConnection {
  private static final int SILENCE_MS = 5_000;
  private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.1 (\\d{3})");

  private RawConnection() {}

  /** All that came back until the server closed the connection or said no more. */
  record Talk(String text) {
    /** The statuses answered, in their order. */
    List<Integer> statuses() {
      return STATUS_LINE
          .matcher(text)
          .results()
          .map(line -> Integer.parseInt(line.group(1)))
          .toList();
    }
  }

  /**
   * Sends lines, which end with CR and LF here and with LF in the source.
   *
   * @param request its last request must ask for the connection to be closed
   */
  static Talk say(URI server, String request) {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(SILENCE_MS);
      socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(ISO_8859_1));
      socket.getOutputStream().flush();
      StringBuilder heard = new StringBuilder();
      byte[] buffer = new byte[8192];
      try {
        int read = socket.getInputStream().read(buffer);
        while (read >= 0) {
          heard.append(new String(buffer, 0, read, ISO_8859_1));
          read = socket.getInputStream().read(buffer);
        }
      } catch (SocketTimeoutException silent) {
        heard.append("(and then nothing)");
      }
      return new Talk(heard.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
