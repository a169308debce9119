// Every record of some topics, from the first to the end as it was when reading began.

import { Kafka, logLevel } from 'kafkajs';

/** One record; headers as text. */
class TopicRecord {
  constructor(topic, partition, message) {
    this.topic = topic;
    this.place = `${topic}[${partition}]@${message.offset}`;
    this.key = message.key?.toString() ?? null;
    this.value = message.value;
    this.headers = message.headers ?? {};
  }

  header(name) {
    return this.headers[name]?.toString();
  }
}

export async function readAll(bootstrap, login, groupId, topics, onRecord) {
  const kafka = new Kafka({
    clientId: 'foreign-consumer',
    brokers: [bootstrap],
    sasl: { mechanism: 'scram-sha-512', ...login },
    logLevel: logLevel.NOTHING,
  });
  const unread = await ends(kafka, topics);
  if (unread.size === 0) return;

  const consumer = kafka.consumer({ groupId });
  await consumer.connect();
  await consumer.subscribe({ topics, fromBeginning: true });
  try {
    await new Promise((resolve, reject) => {
      consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
      consumer
        .run({
          autoCommit: false,
          eachBatch: async ({ batch, heartbeat }) => {
            const place = `${batch.topic}/${batch.partition}`;
            for (const message of batch.messages) {
              if (BigInt(message.offset) < (unread.get(place) ?? 0n)) {
                await onRecord(new TopicRecord(batch.topic, batch.partition, message));
              }
            }
            await heartbeat();
            if (BigInt(batch.lastOffset()) + 1n >= (unread.get(place) ?? 0n)) unread.delete(place);
            if (unread.size === 0) resolve();
          },
        })
        .catch(reject);
    });
  } finally {
    await consumer.disconnect();
  }
}

/** The end offset of every partition that holds anything. */
async function ends(kafka, topics) {
  const admin = kafka.admin();
  await admin.connect();
  try {
    const places = new Map();
    for (const topic of topics) {
      for (const { partition, low, high } of await admin.fetchTopicOffsets(topic)) {
        if (BigInt(high) > BigInt(low)) places.set(`${topic}/${partition}`, BigInt(high));
      }
    }
    return places;
  } finally {
    await admin.disconnect();
  }
}
