package health.longhold.architecture.broken.mutablerow.session.livesession.read.summary;

/** Broken on purpose: a row that can change after it was read. */
public class SummaryRow {
  private int count;

  public int next() {
    return ++count;
  }
}
