// The judge is judged: golden files pass, each kind of fault is found. Needs no broker.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checker } from './check.mjs';

const golden = join(dirname(fileURLToPath(import.meta.url)), '../resources/golden');
const sequence = '0000000000000000007';
const kinds = { referrals: 'placement', places: 'place', paths: 'path', figures: 'weekly-figures' };
let check;
before(async () => {
  check = await checker();
});

function message(topic, name, { value, headers = {}, key } = {}) {
  const area = topic.replace('.v1', '');
  const subject = key ?? `${kinds[area] ?? name.split('-')[0]}/sample-1`;
  const all = {
    ce_specversion: '1.0',
    ce_id: `${subject}/${sequence}`,
    ce_source: `/${area}`,
    ce_type: `de.praeventionskette.${area}.${name}.v1`,
    ce_subject: subject,
    ce_time: area === 'paths' ? '2026-02-10T00:00:00Z' : '2026-02-10T08:15:30.250Z',
    ce_dataschema: `urn:praeventionskette:schema:${area}:${name}:v1`,
    ce_sequence: sequence,
    ...(value === null ? {} : { 'content-type': 'application/json' }),
    ...headers,
  };
  const present = Object.entries(all).filter(([, text]) => text !== undefined);
  return {
    key: Buffer.from(subject),
    value: value === null ? null : Buffer.from(value ?? readFileSync(join(golden, topic, `${name}.json`))),
    headers: Object.fromEntries(present.map(([header, text]) => [header, Buffer.from(text)])),
  };
}

test('every golden file is a valid event', () => {
  const files = readdirSync(golden, { recursive: true }).filter((file) => file.endsWith('.json'));
  assert.ok(files.length > 18);
  for (const file of files) {
    const [topic, name] = file.split(/[\\/]/);
    const value = readFileSync(join(golden, file));
    assert.equal(check(topic, message(topic, name.replace(/(-minimal)?\.json$/, ''), { value })), 'event', file);
  }
});

test('a tombstone with CloudEvents headers is valid, a tick says nothing', () => {
  assert.equal(check('paths.v1', message('paths.v1', 'path-withdrawn', { value: null })), 'tombstone');
  assert.equal(check('referrals.v1', message('referrals.v1', 'place-no-longer-wanted', { value: null })), 'tombstone');
  assert.equal(check('paths.v1', { key: Buffer.from('tick/3'), value: null, headers: {} }), 'tick');
});

test('trace context may travel, but not with a path', () => {
  const headers = { traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01' };
  assert.equal(check('offers.v1', message('offers.v1', 'offer-published', { headers })), 'event');
  assert.throws(() => check('paths.v1', message('paths.v1', 'path-recorded', { headers })), /traceparent/);
});

const faults = {
  'a tombstone without headers': [{ key: Buffer.from('path/sample-1'), value: null, headers: {} }, 'paths.v1', /no CloudEvent/],
  'a missing id': ['offer-published', { headers: { ce_id: undefined } }, /no CloudEvent/],
  'a missing sequence': ['offer-published', { headers: { ce_sequence: undefined } }, /ce_sequence/],
  'a sequence that is not padded': ['offer-published', { headers: { ce_sequence: '7' } }, /ce_sequence/],
  'an id that is not key and sequence': ['offer-published', { headers: { ce_id: `offer/other/${sequence}` } }, /ce_id/],
  'a subject that is not the key': ['offer-published', { headers: { ce_subject: 'offer/other' } }, /ce_subject/],
  'a kind that does not belong on the topic': ['offer-published', { key: 'path/sample-1' }, /key/],
  'a type of another topic': ['offer-published', { headers: { ce_type: 'de.praeventionskette.paths.path-recorded.v1' } }, /not documented/],
  'a schema of another event': ['offer-published', { headers: { ce_dataschema: 'urn:praeventionskette:schema:offers:offer-changed:v1' } }, /ce_dataschema/],
  'a missing content type': ['offer-published', { headers: { 'content-type': undefined } }, /content-type/],
  'data that is not JSON': ['offer-published', { value: '{"name":' }, /^Error: data is not JSON$/],
  'data that lacks a required field': ['offer-published', { value: '{"id":"sample-1"}' }, /data: .*region/],
  'a path with the time of day': [message('paths.v1', 'path-recorded', { headers: { ce_time: '2026-02-10T08:15:30Z' } }), 'paths.v1', /ce_time/],
  'a withdrawn path that still says something': [message('paths.v1', 'path-withdrawn', { value: '{"id":"sample-1"}' }), 'paths.v1', /data/],
  'a tick with a value': [{ key: Buffer.from('tick/3'), value: Buffer.from('x'), headers: {} }, 'paths.v1', /tick/],
};
for (const [fault, [what, how, reason]] of Object.entries(faults)) {
  test(`${fault} is found`, () => {
    const onOffers = typeof what === 'string';
    const record = onOffers ? message('offers.v1', what, how) : what;
    assert.throws(() => check(onOffers ? 'offers.v1' : how, record), reason);
  });
}
