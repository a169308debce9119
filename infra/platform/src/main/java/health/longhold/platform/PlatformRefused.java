package health.longhold.platform;

/** The platform will not do what was asked; the message tells a person why and what would help. */
final class PlatformRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PlatformRefused(String message) {
    super(message);
  }
}
