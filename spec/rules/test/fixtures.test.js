// A rule that never fires looks just like a description without faults. So each of our rules has a bad fixture, on which
// it must fire where expected.json says and nothing else may, and a good one, on which nothing may.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { load } from 'js-yaml';
import { SPEC, redocly, spectral } from '../lint.js';

const FIXTURES = 'rules/fixtures';
const rules = Object.keys(load(readFileSync(join(SPEC, 'rules/house.yaml'), 'utf8')).rules).sort();

/** What Spectral itself says about the addresses in the fixtures of `no-absolute-ref`, which lead nowhere. */
const OF_THE_RESOLVER = 'invalid-ref';

const positions = (findings) => findings.map(({ rule, path }) => `${rule} at ${path}`).sort();

let findings;
before(async () => {
  findings = await spectral('house.yaml', '--ignore-unknown-format', `${FIXTURES}/**/*.yaml`);
});
const findingsIn = (file) =>
  findings.filter((finding) => finding.file === `${FIXTURES}/${file}` && finding.rule !== OF_THE_RESOLVER);

test('every rule of ours has fixtures, and every fixture a rule', () => {
  const folders = readdirSync(join(SPEC, FIXTURES)).filter((name) => !['redocly', 'split'].includes(name));
  assert.deepEqual(folders.sort(), rules);
});

test('every rule of ours is explained in the README', () => {
  const headings = readFileSync(join(SPEC, 'rules/README.md'), 'utf8').match(/^### .*$/gm);
  assert.deepEqual(headings.map((heading) => heading.slice(4)).sort(), rules);
});

for (const rule of rules) {
  test(`${rule} fires on its bad fixture, alone and at the right places`, () => {
    const expected = JSON.parse(readFileSync(join(SPEC, FIXTURES, rule, 'expected.json'), 'utf8'));
    assert.ok(expected.length > 0, 'expected.json lists at least one place');
    assert.deepEqual(
      positions(findingsIn(`${rule}/bad.yaml`)),
      expected.map((path) => `${rule} at ${path}`).sort(),
    );
  });

  test(`${rule} leaves its good fixture alone`, () => {
    readFileSync(join(SPEC, FIXTURES, rule, 'good.yaml'));
    const all = findings.filter(({ file }) => file === `${FIXTURES}/${rule}/good.yaml`);
    assert.deepEqual(positions(all), []);
  });
}

test('rules for files as they are written fire in a file of a split description', () => {
  assert.deepEqual(positions(findingsIn('split/components/schemas/Team.yaml')), [
    'no-absolute-ref at properties.leader.properties.person.$ref',
    'no-inline-object at properties.leader',
    'no-single-value-enum at properties.kind.enum',
  ]);
});

test('data in a file of examples is not taken for a schema', () => {
  readFileSync(join(SPEC, FIXTURES, 'split/components/examples/Patricia.yaml'));
  assert.deepEqual(positions(findingsIn('split/components/examples/Patricia.yaml')), []);
});

test('rules for the whole description follow a $ref into the files of a split one', async () => {
  const found = await spectral('house.yaml', `${FIXTURES}/split/openapi.yaml`);
  assert.deepEqual(positions(found.filter(({ file }) => file.endsWith('/components/responses/Refused.yaml'))), [
    'named-examples at content.application/json.example',
  ]);
});

test('a message of operation-id-verb says what a right name looks like', () => {
  const [finding] = findingsIn('operation-id-verb/bad.yaml');
  assert.equal(
    finding.message,
    '"users_get" does not name a GET: write a verb (get, list) and a noun in lower camel case, such as "getUsers"',
  );
});

test('the gate of the bundle holds our rules and those of Spectral', async () => {
  const found = await spectral('spectral.yaml', `${FIXTURES}/no-schema-named-error/bad.yaml`);
  const names = found.map(({ rule }) => rule);
  assert.ok(names.includes('no-schema-named-error') && names.includes('info-contact'), names.join(', '));
});

test('the gate of OWASP fires', async () => {
  const found = await spectral('owasp.yaml', `${FIXTURES}/redocly/bad.yaml`);
  assert.ok(found.some(({ rule }) => rule === 'owasp:api8:2023-define-error-responses-500'), positions(found).join('\n'));
});

test('Redocly fires on its bad fixture, alone and at the right places', async () => {
  assert.deepEqual(positions(await redocly(`${FIXTURES}/redocly/bad.yaml`)), [
    'no-invalid-media-type-examples at #/paths/~1users/get/responses/200/content/application~1json/examples/User/value/id',
    'no-unused-components at #/components/schemas/Nobody',
  ]);
});

test('Redocly leaves its good fixture alone', async () => {
  assert.deepEqual(positions(await redocly(`${FIXTURES}/redocly/good.yaml`)), []);
});
