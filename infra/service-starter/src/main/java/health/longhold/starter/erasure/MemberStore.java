package health.longhold.starter.erasure;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProgrammeId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever holds rows of single members: it can forget one of them, and twice is as once. */
public interface MemberStore {

  /** A word for the certificate: what was cleared, never of whom. */
  String store();

  /** Deletes every row of the member, in the transaction of the caller. */
  void forget(ProgrammeId programme, MemberId member);

  /** Deletes a member's rows of a table with columns {@code tenant} and {@code member_id}. */
  static void delete(JdbcClient jdbc, String table, ProgrammeId programme, MemberId member) {
    jdbc.sql("delete from " + table + " where tenant = :tenant and member_id = :member")
        .param("tenant", programme.value())
        .param("member", member.value())
        .update();
  }
}
