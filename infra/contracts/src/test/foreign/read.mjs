// Reads topics from their start, judges every record, prints a summary as JSON. The first invalid record ends it with exit code 1.
//   node read.mjs --bootstrap host:port --topics offers.v1,paths.v1 [--expect 42] [--timeout 60]
// Without --expect it reads to the end as it is when it starts; with it, until so many events and tombstones are read.
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { Kafka, logLevel } from 'kafkajs';
import { Invalid, checker } from './check.mjs';

const { values: options } = parseArgs({
  options: {
    bootstrap: { type: 'string' },
    topics: { type: 'string' },
    expect: { type: 'string' },
    timeout: { type: 'string', default: '60' },
  },
});
const expected = options.expect === undefined ? undefined : Number(options.expect);
if (!options.bootstrap || !options.topics || (expected !== undefined && !Number.isInteger(expected))) {
  console.error('usage: node read.mjs --bootstrap host:port --topics a.v1,b.v1 [--expect number] [--timeout seconds]');
  process.exit(2);
}
const topics = options.topics.split(',');
const summary = Object.fromEntries(topics.map((topic) => [topic, { event: 0, tombstone: 0, tick: 0, types: {} }]));
const kafka = new Kafka({ clientId: 'foreign-client', brokers: options.bootstrap.split(','), logLevel: logLevel.ERROR });
const consumer = kafka.consumer({ groupId: `foreign-client-${randomUUID()}`, readUncommitted: false });

try {
  await read(await checker(), await openEnds());
  console.log(JSON.stringify(summary));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await consumer.disconnect();
}

/** Partitions with something to read, each with the offset at which it ends now. */
async function openEnds() {
  const admin = kafka.admin();
  await admin.connect();
  try {
    const ends = new Map();
    for (const topic of topics) {
      for (const { partition, high, low } of await admin.fetchTopicOffsets(topic)) {
        if (BigInt(high) > BigInt(low)) {
          ends.set(`${topic}/${partition}`, BigInt(high));
        }
      }
    }
    return ends;
  } finally {
    await admin.disconnect();
  }
}

async function read(check, ends) {
  const finished = () => (expected === undefined ? ends.size === 0 : counted() >= expected);
  if (finished()) {
    return;
  }
  await consumer.connect();
  await consumer.subscribe({ topics, fromBeginning: true });
  let timer;
  try {
    await new Promise((resolve, reject) => {
      const late = () => reject(new Error(`after ${options.timeout} s not at the end: ${JSON.stringify(summary)}`));
      timer = setTimeout(late, Number(options.timeout) * 1000);
      consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
      consumer.on(consumer.events.END_BATCH_PROCESS, ({ payload }) => {
        const place = `${payload.topic}/${payload.partition}`;
        if (ends.has(place) && BigInt(payload.lastOffset) + 1n >= ends.get(place)) {
          ends.delete(place);
        }
        if (finished()) {
          resolve();
        }
      });
      const eachMessage = async ({ topic, partition, message }) => {
        try {
          count(topic, check(topic, message), message);
        } catch (error) {
          reject(error instanceof Invalid ? new Error(`${topic}/${partition}@${message.offset}: ${error.message}`) : error);
        }
      };
      consumer.run({ eachMessage }).catch(reject);
    });
  } finally {
    clearTimeout(timer);
  }
}

function count(topic, kind, message) {
  summary[topic][kind] += 1;
  if (kind !== 'tick') {
    const type = message.headers.ce_type.toString('utf8');
    summary[topic].types[type] = (summary[topic].types[type] ?? 0) + 1;
  }
}

function counted() {
  return Object.values(summary).reduce((sum, topic) => sum + topic.event + topic.tombstone, 0);
}
