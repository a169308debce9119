package health.longhold.platform.story;

/** The platform answered something the story has no reading for, or too late. */
public final class StoryFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoryFailed(String message) {
    super(message);
  }

  StoryFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
