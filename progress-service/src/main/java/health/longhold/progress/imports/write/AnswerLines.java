package health.longhold.progress.imports.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import tools.jackson.databind.json.JsonMapper;

/** Answers, written whole and one at a time, until the caller has gone. */
final class AnswerLines {
  private final Lock oneAtATime = new ReentrantLock();
  private final OutputStream out;
  private final JsonMapper json;
  private volatile boolean wanted = true;

  AnswerLines(OutputStream out, JsonMapper json) {
    this.out = out;
    this.json = json;
  }

  void write(ImportAnswer answer) {
    byte[] line = json.writeValueAsBytes(answer);
    oneAtATime.lock();
    try {
      out.write(line);
      out.write('\n');
      out.flush();
    } catch (IOException gone) {
      // records taken meanwhile are in, and their answers come again as duplicates
      wanted = false;
    } finally {
      oneAtATime.unlock();
    }
  }

  /** Whether anybody still reads the answers. */
  boolean areWanted() {
    return wanted;
  }
}
