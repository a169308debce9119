package health.longhold.catalog.figure.domain;

import health.longhold.kernel.Rejection;

/** Why no figure is shown. */
public enum FigureRejection implements Rejection {
  /** Nobody has drawn this exercise, or there is no such exercise. */
  FIGURE_UNKNOWN;

  @Override
  public Kind kind() {
    return Kind.UNKNOWN;
  }
}
