package health.longhold.progress.member.read.current;

import health.longhold.kernel.Actor;
import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.MemberId;
import health.longhold.progress.Current;
import health.longhold.progress.Histories;
import health.longhold.progress.member.domain.Member;
import health.longhold.progress.member.domain.Member.Enrolled;
import health.longhold.progress.member.domain.MemberDecider;
import health.longhold.progress.member.domain.MemberEvent;
import health.longhold.progress.member.domain.MemberRejection;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Members of the current actor's programme, never behind an enrolment just answered. */
@Component
public class CurrentMembers {
  private final Histories histories;

  CurrentMembers(Histories histories) {
    this.histories = histories;
  }

  /** Where a member's events are kept. */
  public static String aggregateId(MemberId memberId) {
    return "member-" + memberId;
  }

  public Optional<Current<Member>> find(MemberId memberId) {
    return histories.current(
        aggregateId(memberId), MemberEvent.class, new Member.NotEnrolled(), MemberDecider::evolve);
  }

  /**
   * The member's details.
   *
   * @throws CommandRejected {@code MEMBER_UNKNOWN} when nobody of this programme has the id, {@code
   *     MEMBER_ERASED} when who had it was erased
   */
  public Enrolled enrolled(MemberId memberId) {
    return switch (find(memberId).map(Current::state).orElseGet(Member.NotEnrolled::new)) {
      case Enrolled enrolled -> enrolled;
      case Member.Erased _ -> throw new CommandRejected(MemberRejection.MEMBER_ERASED);
      case Member.NotEnrolled _ -> throw new CommandRejected(MemberRejection.MEMBER_UNKNOWN);
    };
  }

  /**
   * The details of a member who looks at a page of their own.
   *
   * @throws NotEnrolledYet when they have an account and no programme has enrolled them
   * @throws CommandRejected {@code MEMBER_ERASED} when they were erased
   */
  public Enrolled oneself(Actor actor) {
    MemberId memberId = MemberId.of(actor.subject());
    if (find(memberId).isEmpty()) {
      throw new NotEnrolledYet();
    }
    return enrolled(memberId);
  }

  /**
   * Makes sure that an id is free or belongs to the current actor's programme.
   *
   * @throws CommandRejected {@code MEMBER_UNKNOWN} when another programme has it
   */
  public void requireOursOrNew(MemberId memberId) {
    // in this order, so that an enrolment in between is seen as ours and not as another's
    if (histories.exists(aggregateId(memberId)) && find(memberId).isEmpty()) {
      throw new CommandRejected(MemberRejection.MEMBER_UNKNOWN);
    }
  }
}
