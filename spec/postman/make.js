// `npm run postman` writes the collection and the environments; `files` says what they have to hold.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { SPEC } from '../rules/lint.js';
import { bundleText, readBundle } from './bundle.js';
import { makeCollection } from './collection.js';
import { makeEnvironments } from './environments.js';

export const FOLDER = join(SPEC, '..', 'postman');
export const COLLECTION = 'zoho-crm.postman_collection.json';

const asJson = (content) => `${JSON.stringify(content, null, 2)}\n`;

/** Every file below `postman/` that is made: its name and its text. */
export async function files(bundle = readBundle(), text = bundleText()) {
  const collection = await makeCollection(bundle, text);
  return [
    [COLLECTION, asJson(collection)],
    ...makeEnvironments(bundle).map(({ file, content }) => [join('environments', file), asJson(content)]),
  ];
}

/** The committed files that are not what the bundle gives. */
export async function differences(bundle, text) {
  const committed = (name) => (existsSync(join(FOLDER, name)) ? readFileSync(join(FOLDER, name), 'utf8') : undefined);
  return (await files(bundle, text)).filter(([name, made]) => committed(name) !== made).map(([name]) => name);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const made = await files();
  for (const [name, text] of made) {
    mkdirSync(dirname(join(FOLDER, name)), { recursive: true });
    writeFileSync(join(FOLDER, name), text);
  }
  console.log(`${made.length} files are written to ${FOLDER}.`);
}
