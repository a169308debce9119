// Reads every Longhold topic from the beginning with a client that is not Java and checks each
// record against the schema its ce_dataschema names.
//
//   node consume.js [--bootstrap 127.0.0.1:19092] [--empty-ok topic,topic]
//
// Logs in as LONGHOLD_KAFKA_USERNAME (reader) with LONGHOLD_KAFKA_PASSWORD, which ./longhold up keeps in
// .longhold/secrets/kafka-reader.
//
// Exits 1 on any violation, or when a topic that should hold records is empty; 2 when a broker or
// schema cannot be reached.

import { parseArgs } from 'node:util';
import { randomUUID } from 'node:crypto';
import { Schemas } from './schemas.js';
import { readAll } from './topics.js';
import { violationsOf } from './records.js';

const TOPICS = [
  'catalog.exercises.v1',
  'catalog.routines.v1',
  'session.outcomes.v1',
  'session.live.v1',
  'progress.targets.v1',
  'progress.events.v1',
];
const SHOWN_VIOLATIONS = 20;

const { values: options } = parseArgs({
  options: {
    bootstrap: { type: 'string', default: '127.0.0.1:19092' },
    'empty-ok': { type: 'string', default: '' },
  },
});
const login = {
  username: process.env.LONGHOLD_KAFKA_USERNAME ?? 'reader',
  password: process.env.LONGHOLD_KAFKA_PASSWORD ?? '',
};
const emptyOk = new Set(options['empty-ok'].split(',').filter(Boolean));

async function check() {
  const schemas = new Schemas();
  const counts = new Map(TOPICS.map((topic) => [topic, { records: 0, tombstones: 0, types: new Map() }]));
  const violations = [];

  await readAll(options.bootstrap, login, `reader-${randomUUID()}`, TOPICS, async (record) => {
    const count = counts.get(record.topic);
    if (record.value === null) {
      count.tombstones++;
    } else {
      count.records++;
      count.types.set(record.header('ce_type'), (count.types.get(record.header('ce_type')) ?? 0) + 1);
    }
    violations.push(...(await violationsOf(record, schemas)));
  });

  for (const [topic, { records, tombstones, types }] of counts) {
    console.log(`${topic.padEnd(24)} ${String(records).padStart(7)} records${tombstones ? `, ${tombstones} tombstones` : ''}`);
    for (const [type, number] of [...types].sort()) console.log(`  ${String(type).padEnd(40)} ${String(number).padStart(7)}`);
    if (records === 0 && !emptyOk.has(topic)) violations.push(`${topic}: no records`);
  }
  violations.slice(0, SHOWN_VIOLATIONS).forEach((violation) => console.error(violation));
  console.log(`${schemas.size} schemas, ${violations.length} violations`);
  return violations.length === 0 ? 0 : 1;
}

if (login.password === '') {
  console.error('LONGHOLD_KAFKA_PASSWORD is not set; for ./longhold up it is in .longhold/secrets/kafka-reader');
  process.exit(2);
}
try {
  process.exit(await check());
} catch (failure) {
  console.error(`cannot check: ${failure.message}`);
  process.exit(2);
}
