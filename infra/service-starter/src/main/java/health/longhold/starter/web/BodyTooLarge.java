package health.longhold.starter.web;

import org.springframework.util.unit.DataSize;

/** A request body beyond the limit (413); thrown while reading when its length was not declared. */
final class BodyTooLarge extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BodyTooLarge(DataSize limit) {
    super("At most %d KB are taken.".formatted(limit.toKilobytes()));
  }
}
