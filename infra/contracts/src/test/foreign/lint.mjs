// Parses asyncapi.yaml and compiles every JSON Schema; any error ends with exit code 1.
import { parseAsyncApi, validator } from './schemas.mjs';

const ajv = validator();
const { document, diagnostics } = await parseAsyncApi();
const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 0);
for (const diagnostic of diagnostics) {
  const where = [diagnostic.path.join('.'), diagnostic.range && `line ${diagnostic.range.start.line + 1}`].filter(Boolean);
  const level = ['error', 'warning', 'info', 'hint'][diagnostic.severity];
  (diagnostic.severity < 2 ? console.error : console.log)(`${level}: ${diagnostic.message} (${where.join(', ')})`);
}
if (errors.length > 0 || !document) {
  process.exit(1);
}
let compiled = 0;
for (const message of document.allMessages().all()) {
  const dataschema = message.headers()?.json().properties?.ce_dataschema?.const;
  if (dataschema) {
    ajv.compile({ $ref: dataschema });
    compiled += 1;
  }
}
console.log(JSON.stringify({ channels: document.allChannels().all().length, events: compiled, warnings: diagnostics.length }));
