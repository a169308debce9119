package health.longhold.architecture.broken.mutablecontract.contract.session.v1;

/** Broken on purpose: a contract that can change after it was made. */
public class SessionStarted {
  private int count;

  public int next() {
    return ++count;
  }
}
