package health.longhold.starter.audit;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/**
 * An answer whose record is written when its first byte is asked for: the status is known by then,
 * nothing has left, and nothing need be kept in memory, however long the answer is. If the record
 * cannot be written, only a 503 gets through.
 */
final class RecordedAnswer extends HttpServletResponseWrapper {
  private final HttpServletRequest request;
  private final Recorder recorder;
  private @Nullable PurposeOfUse purpose;
  private boolean settled;
  private boolean withheld;

  RecordedAnswer(HttpServletRequest request, HttpServletResponse response, Recorder recorder) {
    super(response);
    this.request = request;
    this.recorder = recorder;
  }

  void purpose(@Nullable String header) {
    purpose = header == null ? null : AuditFilter.purposeOf(header);
  }

  /** Whether the record could not be written. */
  boolean isWithheld() {
    return withheld;
  }

  void settle() {
    settle(getStatus());
  }

  private void settle(int status) {
    if (withheld && status != SC_SERVICE_UNAVAILABLE) {
      throw new AuditUnavailable(null);
    }
    if (settled) {
      return;
    }
    settled = true;
    try {
      recorder.record(request, purpose, status);
    } catch (AuditUnavailable e) {
      withheld = true;
      if (!isCommitted()) {
        // headers tell of the state, too
        super.reset();
      }
      throw e;
    }
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    settle();
    return super.getOutputStream();
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    settle();
    return super.getWriter();
  }

  @Override
  public void flushBuffer() throws IOException {
    settle();
    super.flushBuffer();
  }

  @Override
  public void sendError(int status) throws IOException {
    settle(status);
    super.sendError(status);
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    settle(status);
    super.sendError(status, message);
  }

  @Override
  public void sendRedirect(String location, int status, boolean clearBuffer) throws IOException {
    settle(status);
    super.sendRedirect(location, status, clearBuffer);
  }
}
