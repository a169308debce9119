package health.longhold.catalog;

import health.longhold.kernel.Actor;
import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.ProgrammeId;
import health.longhold.kernel.Rejection;
import health.longhold.kernel.Role;

/** Who may change the shared catalogue. */
public final class CatalogueEditors {
  private CatalogueEditors() {}

  /**
   * Lets a catalogue editor pass who acts for the shared catalogue's own programme.
   *
   * @throws CommandRejected {@code FORBIDDEN} without the role, {@code
   *     NOT_THE_CATALOGUES_PROGRAMME} with it in another programme (both 403)
   */
  public static void require(Actor actor) {
    if (!actor.is(Role.CATALOGUE_EDITOR)) {
      throw new CommandRejected(Refusal.FORBIDDEN);
    }
    if (!actor.tenant().equals(ProgrammeId.SHARED_CATALOGUE)) {
      throw new CommandRejected(Refusal.NOT_THE_CATALOGUES_PROGRAMME);
    }
  }

  private enum Refusal implements Rejection {
    FORBIDDEN,
    NOT_THE_CATALOGUES_PROGRAMME;

    @Override
    public Kind kind() {
      return Kind.FORBIDDEN;
    }
  }
}
