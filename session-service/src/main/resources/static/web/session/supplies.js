/**
 * What a session needs, fetched while there is a network and kept under its owner: the prescription,
 * the questions about danger, the texts of the exercises, the pace.
 *
 * @typedef {{pace: object, questions: object, clinicalCover: boolean,
 *   routines: {routineId: string, name: string}[]}} Kit
 * @typedef {{owner: string, kit: Kit, prescription: import('./programme.js').Prescription,
 *   exercises: Record<string, object>, fresh: boolean}} Supplies
 *   exercises: catalogue revisions by exercise; fresh: from the service just now; names are in the
 *   language asked for, wherever the catalogue has it
 */
import { uuidv7 } from '/web/api.js';
import { screeningByLayOff } from './programme.js';

/** Why no session can start; codes of the service among them. */
export class Obstacle extends Error {
  /** @param {string} code @param {number|null} [retryAfterMs] */
  constructor(code, retryAfterMs = null) {
    super(code);
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }
}

const OFFLINE = 'OFFLINE';
const YOUNG_MS = 12 * 3600 * 1000;

/**
 * Whose phone this is now. Without a network, or when a sign-in has expired, it stays whose it was.
 *
 * @returns {Promise<{owner: string, signedIn: boolean}>}
 * @throws {Obstacle} when nobody was signed in, or somebody who is no member
 */
export async function whoseIsIt(journal, send) {
  const before = await journal.owner();
  const me = await send('GET', '/api/me').catch(() => null);
  if (me?.status === 200) {
    const owner = me.body.memberId ?? null;
    if (owner !== before) {
      await journal.setOwner(owner);
    }
    if (!owner) {
      throw new Obstacle('NOT_A_MEMBER');
    }
    return { owner, signedIn: true };
  }
  if (before) {
    return { owner: before, signedIn: me?.status !== 401 };
  }
  throw new Obstacle(me?.status === 401 ? 'SIGNED_OUT' : me ? 'UNAVAILABLE' : OFFLINE);
}

/**
 * The supplies of a routine, or of the newest prescription kept: from the service if it can be asked.
 *
 * @param {import('./journal.js').Journal} journal
 * @param {import('./sync.js').Send} send
 * @param {string} owner
 * @param {{routine?: string|null, prescription?: string|null, language: string}} wanted
 * @returns {Promise<Supplies>}
 * @throws {Obstacle}
 */
export async function suppliesFor(journal, send, owner, wanted) {
  try {
    return worded(await fetched(journal, send, owner, wanted));
  } catch (failure) {
    const absent = failure instanceof TypeError || (failure instanceof Obstacle && ['UNAVAILABLE', 'SIGNED_OUT'].includes(failure.code));
    if (!absent) {
      throw failure;
    }
    const code = failure instanceof Obstacle ? failure.code : OFFLINE;
    return worded(await kept(journal, owner, wanted, code));
  }
}

/** The prescription is frozen in English; members see the names of their language. */
function worded(supplies) {
  const { kit, prescription, exercises } = supplies;
  return {
    ...supplies,
    prescription: {
      ...prescription,
      routineName: kit.routines.find((each) => each.routineId === prescription.routineId)?.name ?? prescription.routineName,
      items: prescription.items.map((item) => ({ ...item, name: exercises[item.exerciseId]?.name ?? item.name })),
    },
  };
}

async function fetched(journal, send, owner, wanted) {
  const member = `/api/members/${owner}`;
  const known = await journal.supply(owner, 'kit');
  const others = Promise.all([
    get(send, `${member}/targets`),
    get(send, member),
    get(send, '/api/screening/questions'),
    paceNow(send, known?.pace),
  ]);
  // without a plan in force there are no targets: what is said of the plan comes first
  others.catch(() => {});
  const plan = await get(send, `${member}/plan`);
  if (plan.state !== 'ACTIVE') {
    throw new Obstacle('PLAN_NOT_ACTIVE');
  }
  const [targets, me, questions, pace] = await others;
  if (targets.suspension) {
    throw new Obstacle('SUSPENDED');
  }
  const kit = {
    pace,
    questions,
    clinicalCover: me.clinicalCover,
    routines: await Promise.all(plan.routines.map((each) => routineIn(send, each, wanted.language))),
  };
  const prescription = wanted.prescription
    ? await get(send, `${member}/prescriptions/${wanted.prescription}`)
    : await prescribed(journal, send, owner, wanted.routine ?? kit.routines[0].routineId, targets);
  const exercises = await revisions(journal, send, owner, prescription, wanted.language);
  await journal.putSupply(owner, 'kit', kit);
  await journal.putSupply(owner, `prescription ${prescription.routineId}`, prescription);
  await journal.putSupply(owner, 'newest', prescription.routineId);
  return { owner, kit, prescription, exercises, fresh: true };
}

/** The pace of this release; the one kept where it cannot be had just now. */
async function paceNow(send, known) {
  try {
    return await get(send, '/web/session/pace.json');
  } catch (failure) {
    if (known) {
      return known;
    }
    throw failure;
  }
}

/** The prescription of today: the one kept while nothing has changed since, else a new one. */
async function prescribed(journal, send, owner, routine, targets) {
  const before = await journal.supply(owner, `prescription ${routine}`);
  const stands =
    before &&
    before.targetsAsOf === targets.asOf &&
    before.screeningValidUntil === targets.screeningValidUntil &&
    Date.now() - Date.parse(before.issuedAt) < YOUNG_MS;
  if (stands) {
    return before;
  }
  const answer = await send('PUT', `/api/members/${owner}/prescriptions/${uuidv7()}`, { routine, targetsAsOf: targets.asOf });
  return bodyOf(answer);
}

/** A name alone: nothing that a session waits for. */
async function routineIn(send, { routineId, name }, language) {
  if (language === 'en') {
    return { routineId, name };
  }
  const answer = await send('GET', `/api/catalogue/routines/${routineId}?lang=${language}`).catch(() => null);
  return { routineId, name: answer?.status === 200 ? answer.body.name : name };
}

async function revisions(journal, send, owner, prescription, language) {
  const exercises = {};
  await Promise.all(
    prescription.items.map(async ({ exerciseId, exerciseRevision }) => {
      const name = `exercise ${exerciseId}@${exerciseRevision}`;
      let revision = await journal.supply(owner, name);
      if (revision?.language !== language) {
        const told = await get(send, `/api/catalogue/exercises/${exerciseId}/revisions/${exerciseRevision}?lang=${language}`);
        revision = { ...told, language };
        await journal.putSupply(owner, name, revision);
      }
      exercises[exerciseId] = revision;
    }),
  );
  return exercises;
}

async function kept(journal, owner, wanted, otherwise) {
  const kit = await journal.supply(owner, 'kit');
  const routine = wanted.routine ?? (await journal.supply(owner, 'newest'));
  const prescription = await journal.supply(owner, `prescription ${routine}`);
  if (!kit || !prescription || (wanted.prescription && wanted.prescription !== prescription.prescriptionId)) {
    throw new Obstacle(otherwise);
  }
  const exercises = {};
  for (const { exerciseId, exerciseRevision } of prescription.items) {
    exercises[exerciseId] = await journal.supply(owner, `exercise ${exerciseId}@${exerciseRevision}`);
  }
  return { owner, kit, prescription, exercises, fresh: false };
}

/**
 * Fetches the drawings of a prescription ahead; without one its exercise is shown by name.
 *
 * @param {import('./programme.js').Prescription} prescription
 * @param {string} lang
 * @param {boolean} forLater for the service worker too, which has only just come
 */
export async function drawAhead(prescription, lang, forLater) {
  const { figureAddress, figureAt } = await import('/web/catalog/figure-source.js');
  const addresses = prescription.items.flatMap(({ exerciseId, laterality, phases }) => {
    const sides = laterality === 'BOTH' ? ['BOTH'] : ['LEFT', 'RIGHT'];
    const asked = sides.map((side) => ({ exercise: exerciseId, side, lang }));
    return [...asked.map((each) => ({ ...each, moves: true })), { ...asked[0], phase: phases[0] }].map(figureAddress);
  });
  await Promise.allSettled(addresses.map((address) => (forLater ? fetch(address) : figureAt(address))));
}

const get = async (send, path) => bodyOf(await send('GET', path));

function bodyOf(answer) {
  if (answer.status < 300) {
    return answer.body;
  }
  if (answer.status === 401) {
    throw new Obstacle('SIGNED_OUT');
  }
  throw new Obstacle(answer.body?.code ?? 'UNAVAILABLE', answer.retryAfterMs);
}

/**
 * Whether a session may start now. The service judges the same by the time of the start.
 *
 * @param {Supplies} supplies
 * @param {Date} now
 * @param {string|undefined} painSince when strong pain was last told on this phone
 * @param {Record<string, string>} performed the newest local day this phone knows for an exercise
 * @throws {Obstacle}
 */
export function checkStart({ prescription }, now, painSince, performed) {
  if (now > new Date(prescription.expiresAt)) {
    throw new Obstacle('EXPIRED');
  }
  const lapsed = now >= new Date(prescription.screeningValidUntil);
  const pain = painSince !== undefined && painSince >= prescription.issuedAt;
  if (lapsed || pain || screeningByLayOff(prescription, now, performed)) {
    throw new Obstacle('SCREENING_NEEDED');
  }
}
