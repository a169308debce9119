package health.longhold.progress.catalogue.domain;

import health.longhold.kernel.Rejection;

/** Why a routine cannot be planned from. */
public enum CatalogueRejection implements Rejection {
  /** The catalogue has no such routine, or it is retired. */
  ROUTINE_UNKNOWN(Kind.INVALID),
  /** The catalogue's records have not all arrived. */
  CATALOGUE_PENDING(Kind.NOT_YET);

  private final Kind kind;

  CatalogueRejection(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
