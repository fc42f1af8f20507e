// Judges one Kafka record as a stranger would: by the CloudEvents library, the AsyncAPI document and the published schemas.
import addFormats from 'ajv-formats';
import Ajv from 'ajv';
import { CloudEvent, Kafka } from 'cloudevents';
import { parseAsyncApi, validator } from './schemas.mjs';

/** Why a record is refused; names parts of it, never its content. */
export class Invalid extends Error {}

/** A function (topic, message of kafkajs) → 'event' | 'tombstone' | 'tick'; throws Invalid. */
export async function checker() {
  const data = validator();
  const channels = await documented();
  return (topic, message) => {
    const key = message.key?.toString('utf8') ?? '';
    if (key.startsWith('tick/')) {
      demand(message.value === null, 'a tick has a value');
      return 'tick';
    }
    const headers = asText(message.headers);
    const event = asCloudEvent(key, headers, message.value);
    const envelope = channels.get(topic)?.get(event.type);
    demand(envelope, `type ${event.type} is not documented on ${topic}`);
    conforms(envelope.headers, headers, 'header');
    conforms(envelope.key, key, 'key');
    demand(event.subject === key, 'ce_subject is not the key');
    demand(event.id === `${key}/${headers.ce_sequence}`, 'ce_id is not key/sequence');
    if (message.value === null) {
      return 'tombstone';
    }
    demand(headers['content-type'] === 'application/json', 'content-type is not application/json');
    const schema = data.getSchema(event.dataschema);
    demand(schema, `schema ${event.dataschema} is not published`);
    conforms(schema, event.data, 'data');
    return 'event';
  };
}

async function documented() {
  const { document } = await parseAsyncApi();
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  const channels = new Map();
  for (const channel of document.channels().all()) {
    const byType = new Map();
    for (const message of channel.messages().all()) {
      const headers = message.headers()?.json();
      const type = headers?.properties.ce_type.const;
      if (type) {
        const key = message.bindings().get('kafka').value().key;
        byType.set(type, { headers: ajv.compile(headers), key: ajv.compile(key) });
      }
    }
    channels.set(channel.address(), byType);
  }
  return channels;
}

function asText(headers) {
  const text = {};
  for (const [name, value] of Object.entries(headers ?? {})) {
    demand(!Array.isArray(value), `header ${name} appears twice`);
    text[name] = value.toString('utf8');
  }
  return text;
}

function asCloudEvent(key, headers, value) {
  try {
    // The library knows no tombstones: their attributes alone make the event.
    const event = value === null ? new CloudEvent(attributes(headers), true) : Kafka.toEvent({ key, headers, value });
    event.validate();
    return event;
  } catch (error) {
    // A syntax error would quote what the record says.
    throw new Invalid(error instanceof SyntaxError ? 'data is not JSON' : `no CloudEvent: ${error.message}`);
  }
}

function attributes(headers) {
  return Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => name.startsWith('ce_'))
      .map(([name, value]) => [name.slice(3), value]),
  );
}

function conforms(validate, value, what) {
  if (!validate(value)) {
    const reasons = validate.errors.map((error) => `${error.instancePath} ${error.message ?? 'is refused'}`.trim());
    throw new Invalid(`${what}: ${reasons.join('; ')}`);
  }
}

function demand(condition, otherwise) {
  if (!condition) {
    throw new Invalid(otherwise);
  }
}
