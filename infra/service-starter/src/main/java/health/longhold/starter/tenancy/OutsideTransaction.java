package health.longhold.starter.tenancy;

/**
 * A request's statement outside a transaction, where no tenant is set and every row would be
 * missing in silence. A mistake in the code, never of the moment.
 */
public final class OutsideTransaction extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OutsideTransaction() {
    super(
        "a request reads and writes in transactions only: make the class that asks @Transactional");
  }
}
