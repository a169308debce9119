package health.longhold.starter.audit;

import health.longhold.kernel.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What only a handler knows of the request at hand, for its record: whose data it is where the path
 * does not name the member, and the coded reason of an act that needs one. Does nothing where no
 * request is handled.
 */
public final class AuditNote {
  static final String ALWAYS = AuditNote.class.getName() + ".always";
  static final String WHOSE = AuditNote.class.getName() + ".whose";
  static final String WHY = AuditNote.class.getName() + ".why";

  private AuditNote() {}

  /** The request is about this member; to be said before access is refused. */
  public static void whose(MemberId member) {
    note(WHOSE, member);
  }

  /** A code from a closed list, never a person's own words. */
  public static void why(Enum<?> reason) {
    note(WHY, reason.name());
  }

  private static void note(String name, Object value) {
    @Nullable RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request != null) {
      request.setAttribute(name, value, RequestAttributes.SCOPE_REQUEST);
    }
  }

  /** This is recorded also of somebody who does it for themselves, as a sign-in is. */
  public static void always() {
    note(ALWAYS, true);
  }
}
