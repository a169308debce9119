package health.longhold.platform.story;

import health.longhold.platform.story.Account.Day;
import java.util.List;

/** The story of one member, from enrolment to the reading back. */
final class Tale {
  private final Member member;
  private final Life life;
  private final Calendar calendar;
  private final Script script;
  private final long seed;
  private final List<String> cohorts;

  Tale(Api api, Settings settings, Calendar calendar, Catalogue catalogue, int number) {
    Person person = Person.of(settings.seed(), number);
    Ids ids = new Ids(settings.run(), settings.seed(), number);
    this.seed = settings.seed();
    this.calendar = calendar;
    this.script = new Script(person, settings.weeks());
    Circle circle = Circle.of(ids, calendar.at(0, Calendar.SCREENING), settings.programme());
    this.member = new Member(api, ids, calendar, catalogue.questions(), circle);
    this.life = new Life(member, ids, calendar, script, catalogue);
    this.cohorts = List.of(person.site(), settings.cohortOf(person.site()));
  }

  Account tell(Teller teller) {
    List<Day> days = life.live(cohorts, teller);
    int sessions = days.size();
    Wire.Adherence adherence = member.adherence(each -> Weeks.done(each) >= sessions);
    return new Account(
        seed,
        script.weeks(),
        script.person().site(),
        days,
        days.getLast().lines().stream()
            .map(line -> life.witness().ladder(member.why(line.exercise())))
            .toList(),
        Weeks.of(adherence, calendar, script.weeks()));
  }

  List<String> readBack(Account account) {
    return new ReadBack(member, life.witness(), calendar).disagreements(account);
  }
}
