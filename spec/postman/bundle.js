// The bundle as the makers of the collection need it: operations with what their $refs stand for.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUNDLE, SPEC } from '../rules/lint.js';

const METHODS = ['get', 'put', 'post', 'patch', 'delete'];

/** Text of the bundle, for the converter. */
export const bundleText = () => readFileSync(join(SPEC, BUNDLE), 'utf8');

/** The bundle as data. */
export const readBundle = () => JSON.parse(readFileSync(join(SPEC, BUNDLE.replace(/yaml$/, 'json')), 'utf8'));

/** What stands behind a `$ref` of the bundle, or the thing itself. */
export function resolve(bundle, node) {
  if (node?.$ref === undefined) {
    return node;
  }
  const [, ...segments] = node.$ref.split('/');
  return resolve(bundle, segments.reduce((at, segment) => at[segment], bundle));
}

/** Every operation, with `method` and `path`. */
export const operationsOf = (bundle) =>
  Object.entries(bundle.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]).map((method) => ({ ...item[method], method, path })),
  );

/** The JSON body of an operation's response: its schema and its named examples, as they are written. */
export function jsonOf(bundle, response) {
  const { schema, examples = {} } = resolve(bundle, response).content?.['application/json'] ?? {};
  const named = Object.entries(examples).map(([name, example]) => ({ name, value: resolve(bundle, example).value }));
  return { schema, examples: named };
}
