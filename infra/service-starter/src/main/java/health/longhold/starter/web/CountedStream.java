package health.longhold.starter.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import org.springframework.util.unit.DataSize;

/** A body of unknown length that ends in {@link BodyTooLarge} once it passes its limit. */
final class CountedStream extends ServletInputStream {
  private final ServletInputStream body;
  private final DataSize limit;
  private long read;

  CountedStream(ServletInputStream body, DataSize limit) {
    this.body = body;
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    int octet = body.read();
    count(octet < 0 ? 0 : 1);
    return octet;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int octets = body.read(into, offset, length);
    count(Math.max(0, octets));
    return octets;
  }

  private void count(int octets) {
    read += octets;
    if (read > limit.toBytes()) {
      throw new BodyTooLarge(limit);
    }
  }

  @Override
  public boolean isFinished() {
    return body.isFinished();
  }

  @Override
  public boolean isReady() {
    return body.isReady();
  }

  @Override
  public void setReadListener(ReadListener listener) {
    body.setReadListener(listener);
  }
}
