package health.longhold.kernel;

/**
 * Who may receive what a member consented to: a provider's system or an organisation, by the id it
 * signs in with. Lower-case words joined by hyphens, 1 to 80 characters.
 */
public record RecipientId(String value) implements TextValue {
  public RecipientId {
    Slugs.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
