package health.longhold.progress.note.read.sealed;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProgrammeId;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** One key for each member, wrapped by a master key; without it nothing of theirs opens again. */
@Component
class DataKeys {
  private static final int BITS = 256;
  private static final String PURPOSE = "data key";

  private final KeyDatabase database;
  private final MasterKeys masters;

  DataKeys(KeyDatabase database, MasterKeys masters) {
    this.database = database;
    this.masters = masters;
  }

  /** The member's key; made when there is none. */
  SecretKey obtain(ProgrammeId programme, MemberId member) {
    return find(programme, member)
        .orElseGet(
            () -> {
              keep(programme, member, generated());
              // of two who make one at the same time the first one's stands
              return find(programme, member).orElseThrow();
            });
  }

  Optional<SecretKey> find(ProgrammeId programme, MemberId member) {
    return database
        .jdbc()
        .sql(
            """
            select master_key_id, wrapped from data_key
            where tenant = :tenant and member_id = :member
            """)
        .param("tenant", programme.value())
        .param("member", member.value())
        .query((row, _) -> new Wrapped(row.getString("master_key_id"), row.getBytes("wrapped")))
        .optional()
        .map(wrapped -> unwrap(programme, member, wrapped));
  }

  /** The key is gone, here at once; backups of this database keep it as long as they are kept. */
  void shred(ProgrammeId programme, MemberId member) {
    database
        .jdbc()
        .sql("delete from data_key where tenant = :tenant and member_id = :member")
        .param("tenant", programme.value())
        .param("member", member.value())
        .update();
  }

  private SecretKey unwrap(ProgrammeId programme, MemberId member, Wrapped wrapped) {
    SecretKey key =
        new SecretKeySpec(
            AesGcm.open(
                masters.named(wrapped.master()),
                wrapped.bytes(),
                PURPOSE,
                programme.value(),
                member.toString()),
            "AES");
    if (!wrapped.master().equals(masters.masterKeyId())) {
      rewrap(programme, member, key, wrapped.master());
    }
    return key;
  }

  private void keep(ProgrammeId programme, MemberId member, SecretKey key) {
    database
        .jdbc()
        .sql(
            """
            insert into data_key (tenant, member_id, master_key_id, wrapped)
            values (:tenant, :member, :master, :wrapped)
            on conflict (tenant, member_id) do nothing
            """)
        .param("tenant", programme.value())
        .param("member", member.value())
        .param("master", masters.masterKeyId())
        .param("wrapped", wrap(programme, member, key))
        .update();
  }

  private void rewrap(ProgrammeId programme, MemberId member, SecretKey key, String former) {
    database
        .jdbc()
        .sql(
            """
            update data_key set master_key_id = :master, wrapped = :wrapped
            where tenant = :tenant and member_id = :member and master_key_id = :former
            """)
        .param("tenant", programme.value())
        .param("member", member.value())
        .param("master", masters.masterKeyId())
        .param("wrapped", wrap(programme, member, key))
        .param("former", former)
        .update();
  }

  private byte[] wrap(ProgrammeId programme, MemberId member, SecretKey key) {
    return AesGcm.seal(
        masters.current(), key.getEncoded(), PURPOSE, programme.value(), member.toString());
  }

  private static SecretKey generated() {
    try {
      KeyGenerator generator = KeyGenerator.getInstance("AES");
      generator.init(BITS);
      return generator.generateKey();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has AES", e);
    }
  }

  /** A key as it is kept, and the master it opens with. */
  @SuppressWarnings("ArrayRecordComponent") // read once, compared never
  private record Wrapped(String master, byte[] bytes) {}
}
