// Whoever judges other people's descriptions must fire where there is something, and only there.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { before, test } from 'node:test';
import { BUNDLE, SPEC } from '../lint.js';
import { asAnnotations, asText, readArguments, reportCard, rulesOf } from '../report-card.js';

const rules = rulesOf('report-card').map(({ rule }) => rule);

/** Rules that the house has, too, have their fixtures there. */
const folderOf = (rule) =>
  ['rules/report-card/fixtures', 'rules/fixtures'].map((folder) => `${folder}/${rule}`).find((folder) => existsSync(join(SPEC, folder)));
const fixture = (rule, name) => `${folderOf(rule)}/${name}`;

/** What Spectral itself says about the addresses in the fixtures of `no-absolute-ref`, which lead nowhere. */
const OF_THE_RESOLVER = 'invalid-ref';

const report = (format, ...files) => reportCard({ files, format, rules: 'report-card' }, SPEC);

let findings;
before(async () => {
  const files = rules.flatMap((rule) => [fixture(rule, 'bad.yaml'), fixture(rule, 'good.yaml')]);
  const { text } = await report('json', ...files);
  findings = JSON.parse(text).filter(({ code }) => code !== OF_THE_RESOLVER);
});

const withSchema = (schema) =>
  `openapi: 3.0.3\ninfo: {title: Fixture, version: '1'}\npaths: {}\ncomponents: {schemas: {Status: {${schema}}}}\n`;

const positionsIn = (file) =>
  findings.filter(({ source }) => source === join(SPEC, file)).map(({ code, path }) => `${code} at ${path.join('.')}`).sort();

for (const rule of rules) {
  test(`the report card's ${rule} fires on its bad fixture, alone and at the right places`, () => {
    const expected = JSON.parse(readFileSync(join(SPEC, fixture(rule, 'expected.json')), 'utf8'));
    assert.ok(expected.length > 0, 'expected.json lists at least one place');
    assert.deepEqual(positionsIn(fixture(rule, 'bad.yaml')), expected.map((path) => `${rule} at ${path}`).sort());
  });

  test(`the report card's ${rule} leaves its good fixture alone`, () => {
    readFileSync(join(SPEC, fixture(rule, 'good.yaml')));
    assert.deepEqual(positionsIn(fixture(rule, 'good.yaml')), []);
  });
}

test('every rule of the report card is explained with a bad and a good case', () => {
  const sections = readFileSync(join(SPEC, 'rules/REPORT-CARD.md'), 'utf8').split(/^### /m).slice(1);
  assert.deepEqual(sections.map((section) => section.split('\n')[0]).sort(), [...rules].sort());
  for (const section of sections) {
    assert.match(section, /# bad/);
    assert.match(section, /# good/);
  }
});

test('the card of our own bundle is clean', async (t) => {
  const { code, text } = await report('text', BUNDLE);
  t.diagnostic(text.split('\n')[0]);
  assert.equal(code, 0, text);
  assert.equal(text.match(/ clean /g).length, rules.length, text);
});

test('the text sums up rule by rule and names each place with its line', () => {
  const file = join(SPEC, fixture('no-nailed-server', 'bad.yaml'));
  const text = asText([file], rulesOf('report-card'), findings.filter(({ source }) => source === file));
  assert.match(text, /^no-nailed-server +5 /m);
  assert.match(text, /^no-fitted-pattern +clean /m);
  assert.match(text, /bad\.yaml:6 no-nailed-server: "https:\/\/www\.zohoapis\.com\/crm\/v7" leads everybody/);
});

test('GitHub gets an annotation for each finding, with file and line, of the rules of the house, too', async () => {
  const files = [join(SPEC, 'rules/fixtures/operation-id-verb/bad.yaml')];
  const expected = JSON.parse(readFileSync(join(SPEC, 'rules/fixtures/operation-id-verb/expected.json'), 'utf8'));
  const { code, text } = await reportCard({ files, format: 'github', rules: 'house' }, SPEC);
  assert.equal(code, 1);
  const lines = text.split('\n').filter((line) => line.startsWith('::error '));
  assert.equal(lines.length, expected.length, text);
  assert.match(lines[0], /file=.*operation-id-verb\/bad\.yaml.*line=\d+/);
});

test('GitHub gets percent signs and ends of lines escaped, and each annotation on a line that ends', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'report-card-'));
  try {
    const file = join(folder, '100%25,a:b.yaml');
    writeFileSync(file, withSchema("type: string, pattern: '^a%0Ab$'"));
    const { code, text } = await reportCard({ files: [file], format: 'github', rules: 'report-card' }, folder);
    assert.equal(code, 1);
    assert.match(text, /^::(error|warning) title=no-fitted-pattern,file=100%2525%2Ca%3Ab\.yaml,col=\d+,endColumn=\d+,line=4,endLine=4::/m);
    assert.ok(text.includes('^a%250Ab$'), text);
    assert.ok(text.endsWith('\n'), text);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the end of a line in a message comes after the percent sign before it', () => {
  const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 2 } };
  const finding = { source: '/there/a.yaml', range, code: 'some-rule', message: '50%\nor\r\nmore', severity: 1 };
  assert.equal(
    asAnnotations([finding, finding], '/there'),
    '::warning title=some-rule,file=a.yaml,col=1,endColumn=3,line=1,endLine=2::50%25%0Aor%0D%0Amore\n'.repeat(2),
  );
  assert.equal(asAnnotations([], '/there'), '');
});

const command = (...args) =>
  new Promise((done) => {
    const options = { cwd: SPEC, env: { ...process.env, INIT_CWD: SPEC } };
    execFile(process.execPath, ['rules/report-card.js', ...args], options, (error, stdout, stderr) =>
      done({ code: error ? error.code : 0, stdout, stderr }),
    );
  });

test('the command ends with 1 on findings and writes JUnit where it is told', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'report-card-'));
  try {
    const output = join(folder, 'findings.xml');
    const { code, stdout } = await command('--format', 'junit', '--output', output, fixture('no-fitted-pattern', 'bad.yaml'));
    assert.deepEqual([code, stdout], [1, '']);
    assert.equal(readFileSync(output, 'utf8').match(/<failure /g).length, 6);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('of several files each gets its own totals, and all of them the sums', async () => {
  const nailed = join(SPEC, fixture('no-nailed-server', 'bad.yaml'));
  const clean = join(SPEC, fixture('no-nailed-server', 'good.yaml'));
  const fitted = join(SPEC, fixture('no-fitted-pattern', 'bad.yaml'));
  const { code, text } = await report('text', nailed, clean, fitted);
  assert.equal(code, 1);
  assert.deepEqual(text.match(/^.*: \d+ findings?$/gm), [
    `${nailed}: 5 findings`,
    `${clean}: 0 findings`,
    `${fitted}: 6 findings`,
    'All 3 files: 11 findings',
  ]);
  assert.deepEqual(text.match(/^no-nailed-server +\S+/gm).map((line) => line.split(/ +/)[1]), ['5', 'clean', 'clean', '5']);
  assert.deepEqual(text.match(/^no-fitted-pattern +\S+/gm).map((line) => line.split(/ +/)[1]), ['clean', 'clean', '6', '6']);
  assert.equal(text.match(/bad\.yaml:\d+ no-nailed-server/g).length, 5, 'each place is named once');
});

test('an address is never fetched, and the report says so', async () => {
  const asked = [];
  const server = createServer((request, response) => {
    asked.push(request.url);
    response.setHeader('Content-Type', 'application/yaml');
    response.end('type: string\npattern: ^active$\n');
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const folder = mkdtempSync(join(tmpdir(), 'report-card-'));
  try {
    const address = `http://127.0.0.1:${server.address().port}/Status.yaml`;
    const file = join(folder, 'openapi.yaml');
    writeFileSync(file, withSchema(`$ref: ${address}`));
    const { code, text } = await report('text', file);
    assert.equal(code, 1);
    assert.deepEqual(asked, []);
    assert.ok(text.includes(`${address} was not fetched, so nothing behind it is judged`), text);
    assert.match(text, /^\(unreadable\) +1 /m);
    assert.match(text, /^no-absolute-ref +1 /m);
  } finally {
    server.close();
    rmSync(folder, { recursive: true });
  }
});

test('a file beside the description is followed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'report-card-'));
  try {
    const file = join(folder, 'openapi.yaml');
    const there = withSchema('$ref: Status.yaml');
    writeFileSync(file, there);
    writeFileSync(join(folder, 'Status.yaml'), 'type: string\n');
    assert.equal((await report('text', file)).code, 0);
    writeFileSync(file, there.replace('Status.yaml', 'Nowhere.yaml'));
    assert.match((await report('text', file)).text, /^\(unreadable\) +1 /m);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a file that cannot be read is named, with the reason', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'report-card-'));
  try {
    const broken = join(folder, 'broken.yaml');
    writeFileSync(broken, 'openapi: 3.0.3\ninfo: [\n');
    for (const [path, reason] of [
      [broken, /unexpected end/],
      [folder, /it is a folder; name the file in it/],
    ]) {
      const { code, stderr } = await command(fixture('no-nailed-server', 'good.yaml'), path);
      assert.equal(code, 2);
      assert.ok(stderr.startsWith(`${path} cannot be read: `), stderr);
      assert.match(stderr, reason);
    }
    const { code, stderr } = await command('--output', join(folder, 'none', 'x.xml'), fixture('no-nailed-server', 'good.yaml'));
    assert.equal(code, 2);
    assert.match(stderr, /^The report cannot be written to .*x\.xml: /);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a missing file is said in one sentence, and is no clean card', async () => {
  const { code, stderr } = await command('nowhere.yaml');
  assert.equal(code, 2);
  assert.match(stderr, /^There is no file .*nowhere\.yaml\.\n$/);
});

test('what is no OpenAPI file gets no clean card', async () => {
  const { code, stderr } = await command('package.json');
  assert.equal(code, 2);
  assert.match(stderr, /package\.json is no OpenAPI 3 description/);
});

test('a wrong option is answered with the usage', () => {
  assert.throws(() => readArguments(['--colour', 'a.yaml']), /There is no option --colour. Usage: npm run report-card/);
  assert.throws(() => readArguments(['--format', 'pdf', 'a.yaml']), /Usage/);
  assert.throws(() => readArguments([]), /Usage/);
});
