package health.longhold.starter.erasure;

import health.longhold.contract.Contracts;
import health.longhold.contract.progress.v1.MemberErased;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.starter.types.StoredTypes;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stores every service has, whatever it is about. */
final class OwnStores {
  private OwnStores() {}

  static List<MemberStore> of(JdbcClient jdbc, StoredTypes types, ErasureMessages messages) {
    String[] spared =
        types.classesByName().entrySet().stream()
            .filter(entry -> messages.types().contains(entry.getValue()))
            .map(Map.Entry::getKey)
            .toArray(String[]::new);
    return List.of(
        new Store(
            jdbc,
            "kept-answers",
            """
            delete from idempotency where tenant = :tenant and (caller = :member
              or whose = :member::uuid or position(:member in lower(route)) > 0
              or position(:member in lower(coalesce(body, ''))) > 0
              or position(:member in lower(coalesce(headers::text, ''))) > 0)
            """,
            Map.of()),
        // what is waiting to erase the member must not be forgotten with them
        new Store(
            jdbc,
            "event-dead-letters",
            """
            delete from event_dead_letter where not payload_type = any(:spared)
              and (position(convert_to(:member, 'UTF8') in payload) > 0
                or position(convert_to(:member, 'UTF8') in coalesce(meta_data, '')) > 0)
              and position(convert_to('"' || :tenant || '"', 'UTF8') in coalesce(meta_data, '')) > 0
            """,
            Map.of("spared", spared)),
        // a record that did not say its programme waits under none
        new Store(
            jdbc,
            "inbox-dead-letters",
            """
            delete from inbox_dead_letter where tenant in (:tenant, 'unknown')
              and (lower(record_key) = :member
                or position(convert_to(:member, 'UTF8') in coalesce(payload, '')) > 0)
              and headers ->> 'ce_type' is distinct from :erased
            """,
            Map.of("erased", Contracts.nameOf(MemberErased.class))),
        new Store(
            jdbc,
            "scheduled-tasks",
            """
            delete from scheduled_tasks
            where position(convert_to(:member, 'UTF8') in coalesce(task_data, '')) > 0
              and position(convert_to('"' || :tenant || '"', 'UTF8') in coalesce(task_data, '')) > 0
            """,
            Map.of()));
  }

  private record Store(JdbcClient jdbc, String store, String sql, Map<String, Object> more)
      implements MemberStore {

    @Override
    public void forget(ProgrammeId programme, MemberId member) {
      jdbc.sql(sql)
          .params(more)
          .param("tenant", programme.value())
          .param("member", member.toString())
          .update();
    }
  }
}
