package health.longhold.starter.access;

import health.longhold.kernel.Actor;
import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Rejection;
import health.longhold.kernel.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Decides whether what is a member's may be shown or changed. Whoever may not is told what they
 * would be told if it did not exist.
 */
public final class Access {
  private static final String WHOSE = Access.class.getName() + ".whose";
  private static final MemberId NOBODY = new MemberId(new UUID(0, 0));

  private final CareTeams careTeams;
  private final AccessLog log;

  Access(CareTeams careTeams, AccessLog log) {
    this.careTeams = careTeams;
    this.log = log;
  }

  /**
   * For an endpoint whose path names no member: lets those pass who may have what was found.
   *
   * @param whose the member it belongs to; empty when nothing was found
   * @param unknown the refusal of what does not exist
   * @throws CommandRejected {@code unknown}, whether it is absent or somebody else's
   */
  public void require(Actor actor, Optional<MemberId> whose, Rejection unknown) {
    Endpoint endpoint = Endpoint.current();
    // asked for nobody, too, so that a foreign one takes no longer than one that is not there
    Passage passage = passage(endpoint, actor, whose.orElse(NOBODY));
    if (whose.isEmpty() || passage == Passage.NONE) {
      log.denied(actor, whose.orElse(null), endpoint.what());
      throw new CommandRejected(unknown);
    }
    RequestContextHolder.currentRequestAttributes()
        .setAttribute(WHOSE, whose.get(), RequestAttributes.SCOPE_REQUEST);
    if (passage != Passage.SELF) {
      log.granted(actor, whose.get(), endpoint.what());
    }
  }

  /** The member whose data this request was let at, once that is decided. */
  public static Optional<MemberId> whose(HttpServletRequest request) {
    return request.getAttribute(WHOSE) instanceof MemberId member
        ? Optional.of(member)
        : Optional.empty();
  }

  /** Whether who asks would be let at this member's data now, at the endpoint they ask. */
  public boolean stillPermits(Actor actor, MemberId whose) {
    return passage(Endpoint.current(), actor, whose) != Passage.NONE;
  }

  /** Keeps a denial that something behind the endpoint decided. */
  public void noteDenied(Actor actor) {
    log.denied(actor, null, Endpoint.current().what());
  }

  /**
   * Lets a request in.
   *
   * @param whose the member its path names, if any
   * @throws CommandRejected {@code FORBIDDEN} (403) for a role that may never, {@code
   *     MEMBER_UNKNOWN} (404) for anybody else's member
   */
  Passage enter(Endpoint endpoint, Actor actor, @Nullable MemberId whose) {
    boolean asSelf = endpoint.permitted().self() && actor.is(Role.MEMBER);
    if (!asSelf && Arrays.stream(endpoint.permitted().value()).noneMatch(actor::is)) {
      log.denied(actor, whose, endpoint.what());
      throw new CommandRejected(Refusal.FORBIDDEN);
    }
    if (whose == null) {
      return Passage.ROLE;
    }
    Passage passage = passage(endpoint, actor, whose);
    switch (passage) {
      case NONE -> {
        log.denied(actor, whose, endpoint.what());
        throw new CommandRejected(Refusal.MEMBER_UNKNOWN);
      }
      case CARE -> log.granted(actor, whose, endpoint.what());
      // whether such a member exists in the caller's programme shows only in the answer
      case SELF, ROLE -> {}
    }
    return passage;
  }

  /** Notes whose data a request was let at. */
  static void let(HttpServletRequest request, MemberId whose) {
    request.setAttribute(WHOSE, whose);
  }

  /** Keeps what came of a request that its caller's role let in. */
  void left(Endpoint endpoint, Actor actor, MemberId whose, int status) {
    if (status < 400) {
      log.granted(actor, whose, endpoint.what());
    } else if (status == 404) {
      log.denied(actor, whose, endpoint.what());
    }
  }

  private Passage passage(Endpoint endpoint, Actor actor, MemberId whose) {
    if (endpoint.permitted().self()
        && actor.is(Role.MEMBER)
        && actor.subject().equals(whose.toString())) {
      return Passage.SELF;
    }
    for (Role role : endpoint.permitted().value()) {
      if (role != Role.CLINICIAN && actor.is(role)) {
        return Passage.ROLE;
      }
    }
    return endpoint.lists(Role.CLINICIAN)
            && actor.is(Role.CLINICIAN)
            && careTeams.includes(actor, whose)
        ? Passage.CARE
        : Passage.NONE;
  }

  /** What lets a caller through. */
  enum Passage {
    SELF,
    CARE,
    ROLE,
    NONE
  }

  private enum Refusal implements Rejection {
    FORBIDDEN(Kind.FORBIDDEN),
    MEMBER_UNKNOWN(Kind.UNKNOWN);

    private final Kind kind;

    Refusal(Kind kind) {
      this.kind = kind;
    }

    @Override
    public Kind kind() {
      return kind;
    }
  }
}
