package health.longhold.catalog;

import health.longhold.kernel.Actor;
import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.ProgrammeId;
import health.longhold.kernel.Rejection;
import health.longhold.kernel.Role;
import health.longhold.starter.web.Access;

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
    Access.require(actor, Role.CATALOGUE_EDITOR);
    if (!actor.tenant().equals(ProgrammeId.SHARED_CATALOGUE)) {
      throw new CommandRejected(Refusal.NOT_THE_CATALOGUES_PROGRAMME);
    }
  }

  private enum Refusal implements Rejection {
    NOT_THE_CATALOGUES_PROGRAMME;

    @Override
    public Kind kind() {
      return Kind.FORBIDDEN;
    }
  }
}
