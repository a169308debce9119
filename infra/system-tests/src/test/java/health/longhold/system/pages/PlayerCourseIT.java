package health.longhold.system.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the player counts, where it really counts: the modules of the page in a browser. */
@PageTest
class PlayerCourseIT {
  private static final String WITH_MODULES =
      """
      async () => {
        const { programme, itemsOn, holdsOf, secondsOf } = await import('/web/session/programme.js');
        const { begin, next, reopened, step } = await import('/web/session/course.js');
        const { countOf, breathOf, tonesOf } = await import('/web/session/view.js');
        const pace = await (await fetch('/web/session/pace.json')).json();
        const item = (holdSeconds, repetitions, more = {}) => ({
          item: 1, exerciseId: 'some', name: 'Some', laterality: 'BOTH', phases: ['HOLD'], layOff: [],
          target: { holdSeconds, repetitions, sets: 1 }, ...more });
        const run = (items) => {
          const session = { course: begin(programme(items, pace), pace, 6, 0), told: [] };
          session.does = (type, now, more = {}) => {
            const { course, tell } = next(session.course, { type, now, ...more });
            session.course = course;
            session.told.push(...tell);
            return session;
          };
          return session;
        };
        %s
      }
      """;
  private Page page;

  @BeforeEach
  void open(Visits visits) {
    page = visits.nobody(Device.PHONE).open("/").page();
  }

  @Test
  void gives_each_side_its_full_time_with_a_word_to_change_over() {
    assertThat(
            run(
                """
                return programme([item(20, 2, { laterality: 'ALTERNATING' })], pace)
                  .map((each) => [each.kind, each.side ?? '', each.seconds ?? ''].join(' ').trim());
                """))
        .isEqualTo(
            List.of(
                "ask",
                "ready LEFT 12",
                "hold LEFT 20",
                "side RIGHT 8",
                "hold RIGHT 20",
                "side LEFT 8",
                "hold LEFT 20",
                "side RIGHT 8",
                "hold RIGHT 20",
                "ask",
                "ask"));
  }

  @Test
  void passes_from_phase_to_phase_and_rests_between_repetitions_and_sets() {
    assertThat(
            run(
                """
                const kinds = (items) => programme(items, pace).map((each) => each.kind).join(' ');
                return [kinds([item(3, 1, { phases: ['CAT', 'COW'] })]),
                  kinds([item(20, 1, { target: { holdSeconds: 20, repetitions: 2, sets: 2 } })])];
                """))
        .isEqualTo(
            List.of(
                "ask ready hold phase hold ask ask",
                "ask ready hold repetition hold set hold repetition hold ask ask"));
  }

  @Test
  void counts_a_minute_to_the_tenth_however_seldom_anybody_looks() {
    List<?> gaps = List.of(16, 250, 997, 7_000, 59_000);
    for (Object gap : gaps) {
      Map<?, ?> counted =
          (Map<?, ?>)
              run(
                  """
                  const session = run([item(60, 1)]).does('score', 0, { score: 1 });
                  let worst = 0;
                  for (let now = 0; step(session.course)?.kind !== 'ask'; now += %s) {
                    session.does('tick', now);
                    const shown = countOf(session.course, now);
                    if (shown?.kind === 'hold') {
                      const truth = 72_000 - now;
                      worst = Math.max(worst, Math.abs(shown.fraction * 60_000 - truth));
                    }
                  }
                  const at = (type) => session.told.find((each) => each.type === type).when;
                  return { held: at('HoldCompleted') - at('HoldStarted'), start: at('HoldStarted'), worst };
                  """
                      .replace("%s", gap.toString()));

      assertThat(number(counted.get("held"))).as("looked at every %s ms", gap).isEqualTo(60_000);
      assertThat(number(counted.get("start"))).isEqualTo(12_000);
      assertThat(number(counted.get("worst"))).isCloseTo(0, within(100.0));
    }
  }

  @Test
  void counts_nothing_of_a_time_in_which_it_was_not_there() {
    assertThat(
            run(
                """
                const session = run([item(60, 1)]).does('score', 0, { score: 1 }).does('tick', 12_000)
                  .does('tick', 30_000).does('tick', 30_000 + 91_000);
                const away = [session.course.paused, countOf(session.course, 121_000).seconds];
                session.does('resume', 130_000).does('tick', 133_000);
                const led = countOf(session.course, 133_000).kind;
                session.does('tick', 194_000);
                const held = session.told.filter((each) => each.type === 'HoldCompleted');
                return [...away, led, held.length, held[0].when];
                """))
        .isEqualTo(List.of(true, 42, "again", 1, 194_000));
  }

  @Test
  void takes_a_paused_hold_up_from_its_start_and_tells_it_once() {
    assertThat(
            run(
                """
                const session = run([item(20, 1)]).does('score', 0, { score: 1 }).does('tick', 12_000)
                  .does('pause', 25_000).does('resume', 40_000).does('tick', 64_000);
                return session.told.slice(1).map((each) => `${each.type} ${each.when} ${each.heldSeconds ?? ''}`.trim());
                """))
        .isEqualTo(
            List.of(
                "HoldStarted 12000", "Paused 25000", "Resumed 40000", "HoldCompleted 64000 20"));
  }

  @Test
  void tells_a_hold_let_go_with_what_was_held_and_never_twice() {
    assertThat(
            run(
                """
                const session = run([item(20, 2)]).does('score', 0, { score: 1 }).does('tick', 12_000)
                  .does('onward', 25_480).does('back', 26_000).does('tick', 80_000);
                return session.told.filter((each) => each.heldSeconds !== undefined)
                  .map((each) => `${each.type} ${each.repetition} ${each.heldSeconds}`);
                """))
        .isEqualTo(List.of("HoldReleased 1 13.4", "HoldCompleted 2 20"));
  }

  @Test
  void reopens_where_it_was_and_invents_no_hold() {
    assertThat(
            run(
                """
                const session = run([item(20, 2)]).does('score', 0, { score: 1 }).does('tick', 12_000).does('tick', 30_000);
                const kept = structuredClone(session.course);
                session.course = reopened(kept, 500);
                session.does('tick', 90_000).does('resume', 91_000).does('tick', 91_000 + 24_000);
                return session.told.filter((each) => each.type === 'HoldCompleted').map((each) => each.when);
                """))
        .isEqualTo(List.of(115_000));
  }

  @Test
  void asks_about_danger_when_pain_is_strong_and_ends_kindly() {
    assertThat(
            run(
                """
                const session = run([item(20, 1)]).does('score', 0, { score: 6 });
                const asked = session.course.aside.kind;
                session.does('noFlags', 1_000);
                return [asked, session.course.end, ...session.told.map((each) => `${each.type} ${each.score ?? each.reason}`)];
                """))
        .isEqualTo(List.of("flags", "PAIN", "PainReported 6", "Stopped PAINFUL"));
  }

  @Test
  void tells_a_flag_and_the_end_in_one_breath() {
    assertThat(
            run(
                """
                const session = run([item(20, 1)]).does('flags', 0).does('flag', 1_000, { flag: 'chest-pain' });
                return [session.course.end, ...session.told.map((each) => `${each.type} ${each.flag ?? each.reason}`)];
                """))
        .isEqualTo(List.of("RED_FLAG", "RedFlagReported chest-pain", "Stopped RED_FLAG"));
  }

  @Test
  void lets_a_wrong_number_be_put_right_beside_the_first_word() {
    assertThat(
            run(
                """
                const session = run([item(20, 1)]).does('score', 0, { score: 7 }).does('mistaken', 500).does('score', 900, { score: 1 });
                return [step(session.course).kind, session.course.end, ...session.told.map((each) => each.type)];
                """))
        .isEqualTo(Arrays.asList("ready", null, "PainReported", "Corrected"));
  }

  @Test
  void asks_how_much_when_an_exercise_is_left_out_for_pain() {
    assertThat(
            run(
                """
                const two = [item(20, 1), item(20, 1, { item: 2 })];
                const session = run(two).does('score', 0, { score: 1 }).does('tick', 14_000)
                  .does('skip', 15_000, { reason: 'PAINFUL' });
                const asked = session.course.aside.kind;
                session.does('score', 16_000, { score: 4 });
                return [asked, step(session.course).kind, step(session.course).item,
                  ...session.told.slice(2).map((each) => `${each.type} ${each.item}`)];
                """))
        .isEqualTo(List.of("pain", "ready", 2, "ExerciseSkipped 1", "PainReported 1"));
  }

  @Test
  void lowers_the_dose_by_the_frozen_table_after_a_lay_off() {
    assertThat(
            run(
                """
                const layOff = [8, 15, 29].map((fromDays, rung) => (
                  { fromDays, dose: { holdSeconds: 45 - 15 * rung, repetitions: 1, sets: 1 }, newScreening: fromDays === 29 }));
                const on = (day) => itemsOn(
                  { zone: 'Asia/Kolkata', items: [item(60, 1, { lastPerformedOn: '2026-11-01', layOff })] },
                  new Date(day))[0].target.holdSeconds;
                return ['2026-11-08T12:00:00Z', '2026-11-08T19:00:00Z', '2026-11-16T00:00:00Z', '2026-12-01T00:00:00Z'].map(on);
                """))
        .isEqualTo(List.of(60, 45, 30, 15));
  }

  @Test
  void counts_a_lay_off_from_what_this_phone_knows_was_done_even_if_nothing_of_it_is_sent() {
    assertThat(
            run(
                """
                const { openStore } = await import('/web/session/store.js');
                const { Journal } = await import('/web/session/journal.js');
                const journal = new Journal(await openStore('some-phone'));
                const layOff = [{ fromDays: 8, dose: { holdSeconds: 30, repetitions: 1, sets: 1 }, newScreening: false }];
                const prescription = { zone: 'Asia/Kolkata', items: ['held', 'left-out'].map((exerciseId, at) =>
                  item(60, 1, { item: at + 1, exerciseId, lastPerformedOn: '2026-11-01', layOff })) };
                const session = (sessionId, startedAt, more = {}) => journal.begin({ sessionId, owner: 'me', device: 'phone',
                  prescription, items: prescription.items, startedAt, lastSeq: 0, touchedAt: Date.parse(startedAt), gone: null, ended: false, ...more });
                const tell = (sessionId, wall, ...tell) => journal.tell(sessionId, tell.map((each) => ({ ...each, when: 0 })), {},
                  { now: () => 0, wall: () => Date.parse(wall), bootId: 'boot' });
                const held = { type: 'HoldCompleted', item: 1, heldSeconds: 20 };
                const doses = async (day) => itemsOn(prescription, new Date(day), await journal.performed('me', new Date(day)))
                  .map((each) => each.target.holdSeconds).join(' ');
                const seen = [await doses('2026-11-10T06:00:00Z')];
                await session('a', '2026-11-04T20:00:00Z'); // the fifth of November in India
                await tell('a', '2026-11-04T20:10:00Z', held);
                seen.push(await doses('2026-11-10T06:00:00Z'));
                await tell('a', '2026-11-04T20:20:00Z', { type: 'Stopped', reason: 'ENOUGH' });
                seen.push(await doses('2026-11-10T06:00:00Z'), await doses('2026-11-12T06:00:00Z'), await doses('2026-11-13T06:00:00Z'));
                await session('refused', '2026-11-09T06:00:00Z', { gone: 'SCREENING_NEEDED' });
                await tell('refused', '2026-11-09T06:00:00Z', held, { type: 'Finished' });
                seen.push(await doses('2026-11-13T06:00:00Z'));
                await journal.received('a', [1, 2], { rejected: [], missing: [], acknowledgedThrough: 2, session: {} });
                await journal.tidy('me', Date.parse('2026-11-09T00:00:00Z'));
                seen.push((await journal.sessions('me')).length, await doses('2026-11-12T06:00:00Z'));
                await session('today', '2026-11-20T06:00:00Z');
                await tell('today', '2026-11-20T06:00:00Z', held, { type: 'Finished' });
                seen.push(await doses('2026-11-20T09:00:00Z'));
                return seen;
                """))
        .as(
            "held, left out: before, begun, ended, a week later, a day more, refused, kept no longer")
        .isEqualTo(
            List.of("30 30", "30 30", "60 30", "60 30", "30 30", "30 30", 1, "60 30", "60 30"));
  }

  @Test
  void sets_tones_ahead_for_as_long_as_it_may_be_away() {
    assertThat(
            run(
                """
                const session = run([item(20, 2, { laterality: 'ALTERNATING' })]).does('score', 0, { score: 1 });
                return tonesOf(session.course, 0, 90_000).map((each) => `${each.tone} ${each.when / 1000}`);
                """))
        .isEqualTo(
            List.of("ready 12", "switch 32", "ready 40", "switch 60", "ready 68", "switch 88"));
  }

  @Test
  void takes_no_tone_back_that_is_about_to_sound_and_none_comes_much_too_late() {
    page.locator("h1").click();
    assertThat(
            page.evaluate(
                """
                async () => {
                  const { Tones } = await import('/web/session/tones.js');
                  const stop = OscillatorNode.prototype.stop;
                  let back = 0;
                  OscillatorNode.prototype.stop = function (when) { back += when === undefined ? 1 : 0; return stop.call(this, when); };
                  const tones = new Tones();
                  tones.unlock();
                  const takenBack = (wanted, now) => { back = 0; tones.schedule(wanted, now); return back; };
                  const tone = [{ tone: 'switch', when: 60_000 }];
                  return [
                    takenBack(tone, 0), takenBack([], 60_300), // the sound is a minute behind: it never was due there
                    takenBack([], 61_500), takenBack(tone, 0), takenBack([], 1_000), // a pause
                    takenBack(tone, 0), takenBack(tone, 59_000), tones.ahead.size, // set anew, sooner
                  ];
                }
                """))
        .isEqualTo(List.of(0, 0, 1, 0, 1, 0, 1, 1));
  }

  @Test
  void breathes_four_in_and_four_out() {
    assertThat(
            run(
                """
                const session = run([item(20, 1)]).does('score', 0, { score: 1 }).does('tick', 12_000);
                return [0, 3, 4, 7, 8].map((second) => breathOf(session.course, 12_000 + second * 1000, pace.breath).way);
                """))
        .isEqualTo(List.of("in", "in", "out", "out", "in"));
  }

  @Test
  void has_every_word_in_every_language() {
    assertThat(
            page.evaluate(
                """
                async () => {
                  const english = (await import('/web/session/words-en.js')).words;
                  const hindi = (await import('/web/session/words-hi.js')).words;
                  const paths = (value, path) => value !== null && typeof value === 'object' && !Array.isArray(value)
                    ? Object.entries(value).flatMap(([key, each]) => paths(each, `${path}.${key}`))
                    : [path];
                  const has = (path) => path.split('.').slice(1).reduce((value, key) => value?.[key], hindi) !== undefined;
                  return paths(english, '').filter((path) => !has(path));
                }
                """))
        .isEqualTo(List.of());
  }

  private Object run(String body) {
    return page.evaluate(WITH_MODULES.replace("%s", body));
  }

  private static double number(@Nullable Object value) {
    return ((Number) Objects.requireNonNull(value)).doubleValue();
  }
}
