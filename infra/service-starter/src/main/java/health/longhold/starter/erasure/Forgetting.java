package health.longhold.starter.erasure;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProgrammeId;
import java.util.List;
import java.util.function.Supplier;

/** Clears a member out of every store of this service, in one transaction of the caller's. */
public final class Forgetting {
  private final ErasedMembers erased;
  private final Supplier<List<MemberStore>> stores;

  Forgetting(ErasedMembers erased, Supplier<List<MemberStore>> stores) {
    this.erased = erased;
    this.stores = stores;
  }

  /**
   * Blocks the member and deletes what single rows hold about them; safe to repeat. Batches that
   * began before are waited for, so that none leaves a row behind afterwards; those that begin
   * later find the member on the list.
   *
   * @return the stores that were cleared, in alphabetical order
   */
  public List<String> forget(ProgrammeId programme, MemberId member) {
    erased.lockOut();
    erased.add(programme, member);
    List<MemberStore> all = stores.get();
    all.forEach(store -> store.forget(programme, member));
    return all.stream().map(MemberStore::store).distinct().sorted().toList();
  }
}
