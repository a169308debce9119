package health.longhold.catalog.figure.domain;

/** Numbers as an SVG writes them, the same in every country. */
final class Numbers {
  private Numbers() {}

  static String tenths(double value) {
    return rounded(value, 10);
  }

  static String thousandths(double value) {
    return rounded(value, 1000);
  }

  private static String rounded(double value, int parts) {
    long whole = Math.round(value * parts);
    if (whole % parts == 0) {
      return Long.toString(whole / parts);
    }
    StringBuilder text = new StringBuilder(whole < 0 ? "-" : "");
    long rest = Math.abs(whole);
    text.append(rest / parts).append('.');
    for (long digit = parts / 10, left = rest % parts; left > 0; left %= digit, digit /= 10) {
      text.append(left / digit);
      if (digit == 1) {
        break;
      }
    }
    return text.toString();
  }
}
