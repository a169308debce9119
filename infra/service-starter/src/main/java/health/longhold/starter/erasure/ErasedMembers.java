package health.longhold.starter.erasure;

import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.kernel.Rejection;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Who was erased, as keyed hashes: enough to know them again, too little to name them. Asking costs
 * no round trip for those who were not: the first bytes of every hash are in memory, and only a hit
 * is looked up. Two questions, two answers: {@link #contains} may be late by {@code
 * longhold.erasure.refresh} when another node has erased somebody; {@link #guard} and {@link
 * #containsInBatch} are never late, and hold back an erasure until their transaction ends.
 */
public final class ErasedMembers {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  /** One lock a database: shared by whoever writes about members, exclusive to an erasure. */
  private static final String LOCK = "hashtextextended('erased_member', 0)";

  private static final String LIST = "select hash, added_at from erased_member where added_at >= ?";

  /** Rows become visible when their transaction ends, so the newest known is no safe mark. */
  private static final Duration OVERLAP = Duration.ofMinutes(10);

  private final JdbcTemplate jdbc;
  private final TransactionOperations inTransaction;
  private final SecretKeySpec key;
  private final Duration refresh;
  private final Set<Long> beginnings = ConcurrentHashMap.newKeySet();
  private volatile OffsetDateTime newest =
      OffsetDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
  private volatile boolean stale = true;
  private volatile long readAt;

  ErasedMembers(
      JdbcTemplate jdbc, TransactionOperations transactions, ErasureProperties properties) {
    this.jdbc = jdbc;
    // a request asks in transactions only; in one that is open already, this joins it
    this.inTransaction = transactions;
    this.refresh = properties.refresh();
    byte[] secret = Base64.getDecoder().decode(properties.key());
    if (secret.length != KEY_BYTES) {
      throw new IllegalArgumentException("longhold.erasure.key is 32 bytes in base64");
    }
    this.key = new SecretKeySpec(secret, ALGORITHM);
  }

  public boolean contains(ProgrammeId programme, MemberId member) {
    if (stale || System.nanoTime() - readAt > refresh.toNanos()) {
      read("");
    }
    return isListed(programme, member);
  }

  /**
   * Lets everybody pass who was not erased.
   *
   * @throws CommandRejected {@code MEMBER_ERASED} (410) otherwise
   */
  public void refuse(ProgrammeId programme, MemberId member) {
    if (contains(programme, member)) {
      throw new CommandRejected(Refusal.MEMBER_ERASED);
    }
  }

  /**
   * As {@link #refuse}, for a transaction that is about to write about the member: nobody is
   * cleared away before it has ended.
   */
  public void guard(ProgrammeId programme, MemberId member) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("a guard holds for a transaction, and there is none");
    }
    read("select pg_advisory_xact_lock_shared(" + LOCK + "); ");
    if (isListed(programme, member)) {
      throw new CommandRejected(Refusal.MEMBER_ERASED);
    }
  }

  /** For readers of events and records: looks once a batch, and guards it. */
  public boolean containsInBatch(ProgrammeId programme, MemberId member) {
    UnitOfWork<?> batch = CurrentUnitOfWork.get().root();
    batch.getOrComputeResource(
        ErasedMembers.class.getName(),
        _ -> {
          read("select pg_advisory_xact_lock_shared(" + LOCK + "); ");
          return true;
        });
    return isListed(programme, member);
  }

  /**
   * Waits for every guarded transaction and keeps new ones waiting until this one ends. Gives up
   * after five seconds, as a failure that passes: one that takes longer, because a neighbour is
   * away, must not hold up all others behind this one.
   */
  void lockOut() {
    jdbc.execute("set local lock_timeout = '5s'");
    jdbc.query("select pg_advisory_xact_lock(" + LOCK + ")", (ResultSet _) -> {});
  }

  /** Puts a member on the list; safe to repeat. */
  public void add(ProgrammeId programme, MemberId member) {
    jdbc.update(
        "insert into erased_member (tenant, hash) values (?, ?) on conflict do nothing",
        programme.value(),
        hash(programme, member));
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
              stale = true;
            }
          });
    }
    stale = true;
  }

  private boolean isListed(ProgrammeId programme, MemberId member) {
    if (beginnings.isEmpty()) {
      return false;
    }
    byte[] hash = hash(programme, member);
    return beginnings.contains(beginning(hash))
        && Boolean.TRUE.equals(
            inTransaction.execute(
                _ ->
                    jdbc.queryForObject(
                        "select exists (select from erased_member where tenant = ? and hash = ?)",
                        Boolean.class,
                        programme.value(),
                        hash)));
  }

  /** Reads what is new; each of the two statements sees what was committed before it began. */
  private void read(String lock) {
    stale = false;
    readAt = System.nanoTime();
    try {
      inTransaction.executeWithoutResult(
          _ ->
              jdbc.execute(
                  (ConnectionCallback<Boolean>)
                      connection -> {
                        list(connection, lock);
                        return true;
                      }));
    } catch (RuntimeException unread) {
      stale = true;
      throw unread;
    }
  }

  private void list(Connection connection, String lock) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(lock + LIST)) {
      statement.setObject(1, newest.minus(OVERLAP));
      statement.execute();
      if (!lock.isEmpty()) {
        statement.getMoreResults();
      }
      try (ResultSet rows = statement.getResultSet()) {
        while (rows.next()) {
          beginnings.add(beginning(rows.getBytes("hash")));
          OffsetDateTime added = rows.getObject("added_at", OffsetDateTime.class);
          newest = added.isAfter(newest) ? added : newest;
        }
      }
    }
  }

  private byte[] hash(ProgrammeId programme, MemberId member) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal((programme.value() + "/" + member).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  private static long beginning(byte[] hash) {
    return ByteBuffer.wrap(hash).getLong();
  }

  private enum Refusal implements Rejection {
    MEMBER_ERASED;

    @Override
    public Kind kind() {
      return Kind.GONE;
    }
  }
}
