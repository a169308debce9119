package health.longhold.starter.export;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * What one feature keeps about a member. A bean of this type stands beside the feature's read
 * model; {@code @Order} gives its place in the document.
 */
public interface MemberExportPart {

  /** The part's name in the document, a word or two in camel case; unique in a service. */
  String name();

  /**
   * What is kept, as records, lists and {@link Iterable}s, which may read as they go: the document
   * is written while the transaction is open that this is called in. Null leaves the part out.
   */
  @Nullable Object about(MemberId memberId, ProgrammeId programme);
}
