package health.longhold.embedded;

import health.longhold.contract.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * Who logs in to Kafka and what each may do there; whatever is not listed is refused. A service
 * writes the topics that begin with its name, and nobody else does.
 *
 * @param name what it logs in as
 * @param reads the topics it reads
 * @param groups how the names of its consumer groups begin
 */
public record BrokerUser(String name, List<String> reads, String groups) {
  /** May do everything; creates topics and rights, and is no service. */
  public static final String ADMIN = "admin";

  public static final BrokerUser CATALOG = service("catalog", Topics.PROGRESS_EVENTS);

  public static final BrokerUser SESSION =
      service(
          "session",
          Topics.CATALOG_EXERCISES,
          Topics.CATALOG_ROUTINES,
          Topics.PROGRESS_TARGETS,
          Topics.PROGRESS_EVENTS,
          // what one node was told, clinicians at another watch
          Topics.SESSION_LIVE);

  public static final BrokerUser PROGRESS =
      service(
          "progress", Topics.CATALOG_EXERCISES, Topics.CATALOG_ROUTINES, Topics.SESSION_OUTCOMES);

  /** For analysts and conformance checks: reads every topic, writes none. */
  public static final BrokerUser READER =
      new BrokerUser("reader", Topics.ALL.stream().map(Topics.Topic::name).toList(), "reader");

  public static final List<BrokerUser> ALL = List.of(CATALOG, SESSION, PROGRESS, READER);

  public BrokerUser {
    reads = List.copyOf(reads);
  }

  private static BrokerUser service(String name, String... reads) {
    return new BrokerUser(name, List.of(reads), name + ".");
  }

  /** The topics of its own. */
  public List<String> writes() {
    return Topics.ALL.stream()
        .map(Topics.Topic::name)
        .filter(topic -> topic.startsWith(name + "."))
        .toList();
  }

  /** All it may do; whoever may read or write something may also describe it. */
  List<AclBinding> rights() {
    List<AclBinding> rights = new ArrayList<>();
    writes().forEach(topic -> rights.add(right(topic, AclOperation.WRITE)));
    reads().forEach(topic -> rights.add(right(topic, AclOperation.READ)));
    rights.add(
        right(
            new ResourcePattern(ResourceType.GROUP, groups, PatternType.PREFIXED),
            AclOperation.READ));
    return rights;
  }

  static List<AclBinding> allRights() {
    return ALL.stream().map(BrokerUser::rights).flatMap(List::stream).toList();
  }

  /** Every name that logs in, the administrator's too. */
  static List<String> names() {
    return Stream.concat(Stream.of(ADMIN), ALL.stream().map(BrokerUser::name)).toList();
  }

  private AclBinding right(String topic, AclOperation operation) {
    return right(new ResourcePattern(ResourceType.TOPIC, topic, PatternType.LITERAL), operation);
  }

  private AclBinding right(ResourcePattern what, AclOperation operation) {
    return new AclBinding(
        what, new AccessControlEntry("User:" + name, "*", operation, AclPermissionType.ALLOW));
  }
}
