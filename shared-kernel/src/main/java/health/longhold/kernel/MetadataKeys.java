package health.longhold.kernel;

/** Keys of what travels beside every command and event. */
public final class MetadataKeys {
  /** The programme's id; the tenant of every row the message leads to. */
  public static final String TENANT = "tenant";

  /** The acting person's or machine's subject. */
  public static final String SUBJECT = "subject";

  /** Role names joined by single spaces. */
  public static final String ROLES = "roles";

  /** W3C trace context; its trace id is the correlation id of the logs. */
  public static final String TRACEPARENT = "traceparent";

  private MetadataKeys() {}
}
