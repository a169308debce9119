/** The page of the player: whose phone it is, what there is to do, and the session itself. */
import { uuidv7 } from '/web/api.js';
import { begin, next, reopened } from './course.js';
import { pageClock } from './clock.js';
import { Courier, standingText } from './courier.js';
import { button, h } from './h.js';
import { Journal } from './journal.js';
import * as keys from './keys.js';
import * as pages from './pages.js';
import { itemsOn, programme } from './programme.js';
import { send } from './send.js';
import { SessionRun } from './session-run.js';
import { Scan } from './scan.js';
import { openStore, StoreFailed } from './store.js';
import { checkStart, drawAhead, Obstacle, suppliesFor, whoseIsIt } from './supplies.js';
import { Sync } from './sync.js';
import { Tones } from './tones.js';
import { Voice } from './voice.js';
import { Wake } from './wake.js';
import { wordsIn } from './words.js';

/** How long the start waits for the doses the service would judge by, before it goes on without. */
const START_WAIT_MS = 1500;
/** What is sent is kept a while, so that the member can look at it again. */
const KEPT_MS = 2 * 86_400_000;

class Player {
  constructor(root) {
    this.root = root;
    this.words = wordsIn(document.documentElement.lang);
    this.highPain = Number(root.dataset.safetyPain);
    this.emergencyNumber = root.dataset.emergencyNumber;
    this.clock = pageClock();
    this.voice = new Voice(this.words.voice);
    this.tones = new Tones();
    this.wake = new Wake();
    this.scan = new Scan(root);
    this.screen = h('div', { class: 'screen' });
    this.live = h('p', { class: 'visually-hidden', 'aria-live': 'polite' });
    this.standing = h('p', { class: 'sync soft' });
    root.replaceChildren(this.screen, this.standing, this.live);
    this.saved = () => {};
    root.addEventListener('change', () => {
      this.wake.keep(root.dataset.running === 'true');
      this.scan.begin();
    });
    this.#keepPage();
  }

  /** From the first visit on the page opens without a network. */
  async #keepPage() {
    if (!navigator.serviceWorker) {
      return;
    }
    try {
      navigator.serviceWorker.addEventListener('message', ({ data }) => {
        if (data === 'kept') {
          this.#draw(true).finally(() => {
            this.root.dataset.kept = 'true';
          });
        }
      });
      await navigator.serviceWorker.register('/sw.js', { type: 'module', updateViaCache: 'none' });
      (await navigator.serviceWorker.ready).active.postMessage('keep');
    } catch {
      // a browser without: the page needs the network to open, a session still goes on without
    }
  }

  async open() {
    try {
      this.journal = new Journal(await openStore());
      const { owner } = await whoseIsIt(this.journal, send);
      await this.#ofOwner(owner);
    } catch (failure) {
      this.#hindered(failure);
    }
  }

  async #ofOwner(owner) {
    this.owner = owner;
    this.courier = new Courier(new Sync(this.journal, send), owner, (standing) => this.#stands(standing));
    this.courier.go();
    const sessions = await this.journal.sessions(owner);
    const unfinished = sessions.filter((each) => !each.ended && !each.gone);
    const newest = sessions.at(-1);
    if (newest?.course.end === 'RED_FLAG' && this.#isRecent(newest)) {
      // whoever comes back finds the same advice, not a fresh start
      this.#afterwards(this.#emergency(newest));
      return;
    }
    await this.journal.tidy(owner, this.clock.wall() - KEPT_MS);
    if (unfinished.length > 0) {
      await this.#resume(unfinished);
    } else {
      await this.#offer();
    }
  }

  /** Unfinished sessions one by one, the oldest first; only the newest may still go on. */
  async #resume([session, ...later]) {
    const recent = this.#isRecent(session);
    if (!(await this.#alone(session))) {
      this.#show(h('section', { class: 'talk' }, h('h1', { tabindex: -1 }, this.words.resume.title), h('p', {}, this.words.resume.elsewhere)));
      return;
    }
    const end = async () => {
      const told = this.clock.now() - (this.clock.wall() - session.touchedAt);
      const { course, tell } = next(reopened(session.course, told), { type: 'stop', reason: 'INTERRUPTED', now: told });
      const kept = await this.journal.tell(session.sessionId, tell, course, this.clock);
      this.courier.told();
      await (later.length > 0 ? this.#resume(later) : this.#endOf(kept));
    };
    const goOn = recent && later.length === 0 && (() => this.#run(session, reopened(session.course, this.clock.now()), true));
    const orSay = (act) => act && (() => act().catch((failure) => this.#hindered(failure)));
    this.#show(pages.resumePage(this.words, session, { end: orSay(end), goOn: orSay(goOn) }));
  }

  #isRecent(session) {
    return this.clock.wall() - session.touchedAt < session.kit.pace.goOn.seconds * 1000;
  }

  /** A session runs in one window of this phone. */
  #alone(session) {
    return new Promise((resolve) => {
      navigator.locks.request(`longhold-session ${session.sessionId}`, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock && new Promise((release) => addEventListener('pagehide', release));
      });
    });
  }

  async #offer() {
    const asked = new URLSearchParams(location.search);
    const wanted = { routine: asked.get('routine'), prescription: prescriptionIn(location.pathname), language: this.words.language };
    this.#show(h('p', { class: 'opening' }, this.words.opening));
    const supplies = await suppliesFor(this.journal, send, this.owner, wanted);
    this.prescription = supplies.prescription;
    this.#draw(false);
    const warning = await this.#elsewhere();
    const items = await this.#dosesAt(supplies, new Date(this.clock.wall()));
    this.#show(pages.startPage(this.words, supplies, items, { start: () => this.#start(supplies) }, warning));
    await this.#notes();
  }

  /** The exercises with the doses of a moment, which may also be no moment to start. */
  async #dosesAt(supplies, moment) {
    const performed = await this.journal.performed(this.owner, moment);
    checkStart(supplies, moment, await this.journal.supply(this.owner, 'strong pain'), performed);
    return itemsOn(supplies.prescription, moment, performed);
  }

  /** Drawings are no reason to wait: without them the exercise has its name. */
  async #draw(forLater) {
    if (this.prescription) {
      await drawAhead(this.prescription, this.words.language, forLater).catch(() => {});
    }
  }

  /** A session that runs on another device ends when one starts here, so the member is told. */
  async #elsewhere() {
    const list = await send('GET', `/api/members/${this.owner}/sessions?limit=1`).catch(() => null);
    const newest = list?.status === 200 ? list.body.items[0] : undefined;
    const ours = newest && (await this.journal.session(newest.sessionId));
    return newest?.state === 'RUNNING' && !ours ? this.words.start.elsewhere : null;
  }

  async #start(supplies) {
    if (this.starting) {
      return;
    }
    this.starting = true;
    this.tones.unlock();
    // browsers short of room then spare the journal
    navigator.storage?.persist?.().catch(() => {});
    try {
      const startedAt = new Date(this.clock.wall());
      const items = await this.#dosesAt(supplies, startedAt);
      const course = begin(programme(items, supplies.kit.pace), supplies.kit.pace, this.highPain, this.clock.now());
      const session = {
        sessionId: uuidv7(this.clock.wall()),
        owner: this.owner,
        device: await this.journal.device(this.owner),
        prescription: supplies.prescription,
        items,
        exercises: supplies.exercises,
        kit: supplies.kit,
        startedAt: startedAt.toISOString(),
        lastSeq: 0,
        painSeq: null,
        course,
        touchedAt: startedAt.getTime(),
        begun: false,
        ended: false,
        targets: null,
        gone: null,
        standing: null,
      };
      await this.journal.begin(session);
      await this.#alone(session);
      await Promise.race([this.courier.go(), new Promise((resolve) => setTimeout(resolve, START_WAIT_MS))]);
      const known = await this.journal.session(session.sessionId);
      if (known.gone) {
        await this.journal.forget(known.sessionId);
        throw new Obstacle(known.gone);
      }
      await this.#run(...this.#judged(known, course));
    } catch (failure) {
      this.#hindered(failure);
    } finally {
      this.starting = false;
    }
  }

  /** The doses the service judges by, when it has answered in time; else those of the phone. */
  #judged(session, course) {
    if (!session.targets) {
      return [session, course];
    }
    const items = session.items.map((item) => ({ ...item, target: session.targets.find((each) => each.item === item.item)?.target ?? item.target }));
    return [{ ...session, items }, { ...course, steps: programme(items, session.kit.pace) }];
  }

  async #run(session, course, goOn = false) {
    await this.journal.change(session.sessionId, { items: session.items, course });
    this.run = new SessionRun({
      session,
      course,
      clock: this.clock,
      journal: this.journal,
      words: this.words,
      voice: this.voice,
      tones: this.tones,
      show: (element, announce, focus) => this.#show(element, announce, focus),
      told: (tell) => this.#told(tell),
      danger: () => {
        this.advised = this.#emergency(session);
      },
      ended: (end) => this.#ended(end),
    });
    this.root.dataset.running = 'true';
    await this.wake.keep(true);
    this.run.begin();
    if (goOn && course.paused) {
      this.run.act({ type: 'resume' });
    }
  }

  #told(tell) {
    const strong = tell.some((each) => each.type === 'RedFlagReported' || (each.type === 'PainReported' && each.score >= this.highPain));
    if (strong) {
      this.journal.putSupply(this.owner, 'strong pain', new Date(this.clock.wall()).toISOString()).catch(unlessFull);
    }
    this.telling = this.courier.told();
    if (strong || tell.some((each) => ['Finished', 'Stopped'].includes(each.type))) {
      this.telling.then(() => this.courier.go());
    }
  }

  async #ended(course) {
    this.root.dataset.running = 'false';
    this.wake.keep(false);
    // how the journal stood before its last entries is no answer to whether they were sent
    await this.telling;
    if (course.end === 'RED_FLAG') {
      this.#afterwards(this.advised);
      return;
    }
    if (course.end === 'FINISHED') {
      this.voice.say(this.words.cue.end);
    }
    await this.#endOf({ ...this.run.session, course });
  }

  /** What to do, before anything is kept. @returns {(standing: object) => void} tells what became of it */
  #emergency(session) {
    const { element, saved } = pages.emergencyPage(this.words, session.kit, this.emergencyNumber, () =>
      this.journal.fate(session.sessionId, 'RedFlagReported'),
    );
    this.#show(element, '');
    this.voice.say(element.textContent);
    return saved;
  }

  async #endOf(session) {
    if (session.course.end === 'PAIN') {
      this.#show(pages.easedPage(this.words, this.#keeps()));
      return;
    }
    const kept = (await this.journal.entries(session.sessionId).catch(unlessFull)) ?? [];
    const entries = [...kept.map((each) => each.entry), ...(this.run?.unkept ?? [])];
    const fate = () => this.journal.fate(session.sessionId);
    const { element, saved } = pages.endPage(this.words, session, entries, { signIn, fate });
    this.#show(element);
    this.#afterwards(saved);
    await this.#notes().catch(unlessFull);
  }

  /** From now on a screen says whether what was told is kept and sent. */
  #afterwards(saved) {
    this.saved = saved;
    this.#stands(this.courier.standing);
  }

  #keeps() {
    return this.run?.keeps !== false;
  }

  async #notes() {
    const gone = (await this.journal.sessions(this.owner)).filter((each) => each.gone);
    const note = pages.refusedNote(this.words, await this.journal.refused(this.owner), gone);
    if (note) {
      this.screen.firstElementChild.append(note);
    }
  }

  #stands(standing) {
    if (standing.condition === 'OTHER') {
      // the phone is somebody else's now: nothing of the one before is shown or sent
      this.run?.leave();
      location.reload();
      return;
    }
    const shown = this.#keeps() ? standing : { ...standing, condition: 'UNKEPT' };
    const text = standingText(this.words, shown);
    if (this.standing.textContent !== text) {
      this.standing.replaceChildren(shown.condition === 'SIGNED_OUT' ? button(text, signIn, 'quiet') : text);
    }
    this.standing.dataset.condition = shown.condition;
    this.saved(shown);
  }

  #hindered(failure) {
    const full = failure instanceof StoreFailed;
    if (!full && !(failure instanceof Obstacle)) {
      throw failure;
    }
    this.#show(pages.obstaclePage(this.words, full ? 'NO_STORE' : failure.code, { signIn, retry: () => location.reload() }));
    if (failure.code === 'TARGETS_PENDING') {
      setTimeout(() => this.#offer().catch((again) => this.#hindered(again)), failure.retryAfterMs ?? 1000);
    }
  }

  /** Another screen; the focus goes to its first words, or to the action that is always there. */
  #show(element, announce = '', focus = undefined) {
    if (element !== this.screen.firstElementChild) {
      this.screen.replaceChildren(element);
      (focus ?? element.querySelector('h1'))?.focus({ preventScroll: true });
      scrollTo(0, 0);
      this.scan.begin();
    }
    if (announce) {
      this.live.textContent = announce;
    }
  }
}

/** A phone that keeps nothing has said so already. */
function unlessFull(failure) {
  if (!(failure instanceof StoreFailed)) {
    throw failure;
  }
}

/** Signing in comes back to this very page. */
function signIn() {
  location.assign(`/sign-in/longhold?to=${encodeURIComponent(location.pathname + location.search)}`);
}

function prescriptionIn(path) {
  return /^\/player\/([0-9a-f-]{36})$/.exec(path)?.[1] ?? null;
}

const player = new Player(document.getElementById('player'));
keys.listen(player);
player.open();
