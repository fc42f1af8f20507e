// The published schemas and the AsyncAPI document, read as any client would: from files, by $id.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import addFormats from 'ajv-formats';
import Ajv2020 from 'ajv/dist/2020.js';
import { Parser } from '@asyncapi/parser';

const here = dirname(fileURLToPath(import.meta.url));
const published = process.env.CONTRACTS_RESOURCES ?? join(here, '../../main/resources');
const format2020 = 'application/schema+json;version=draft-2020-12';

const byId = new Map(
  readdirSync(join(published, 'schemas'), { recursive: true })
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(published, 'schemas', name), 'utf8')))
    .map((schema) => [schema.$id, schema]),
);

/** An ajv that knows every published schema; strict, so that a misspelt keyword is an error. */
export function validator() {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema([...byId.values()]);
  return ajv;
}

/** Parses the document; schemas named by URN are those of the files. */
export async function parseAsyncApi() {
  const file = join(published, 'asyncapi.yaml');
  const parser = new Parser({
    __unstable: { resolver: { resolvers: [{ schema: 'urn', read: (uri) => JSON.stringify(byId.get(uri.toString())) }] } },
  });
  parser.registerSchemaParser(jsonSchema2020());
  return parser.parse(readFileSync(file, 'utf8'), { source: file });
}

function jsonSchema2020() {
  const ajv = new Ajv2020({ strict: false });
  return {
    getMimeTypes: () => [format2020],
    parse: async (input) => input.data,
    validate: async (input) =>
      ajv.validateSchema(input.data)
        ? []
        : ajv.errors.map((error) => ({ message: error.message, path: [...input.path, ...error.instancePath.split('/').slice(1)] })),
  };
}
