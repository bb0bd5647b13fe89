// The workflows are sound as descriptions; that they work is proven against the stub, in its own module.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import process from 'node:process';
import { test } from 'node:test';
import { load } from 'js-yaml';
import { operationsOf, readBundle } from '../../postman/bundle.js';
import { SPEC, redocly } from '../../rules/lint.js';
import { INPUTS, WORKFLOWS, readArguments, report } from '../run.js';

const text = readFileSync(join(SPEC, WORKFLOWS), 'utf8');
const { workflows } = load(text);

/** What Redocly says about the workflows when their text is changed; they have to lie where the paths in them fit. */
async function findingsOf(changed) {
  const folder = mkdtempSync(join(SPEC, 'target', 'workflows-'));
  try {
    writeFileSync(join(folder, 'changed.arazzo.yaml'), changed.replace('../target/bundle/', '../bundle/'));
    return await redocly(join(folder, 'changed.arazzo.yaml'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('Redocly has nothing to say about the workflows', async () => {
  assert.deepEqual(await findingsOf(text), []);
});

test('Redocly notices two steps of one name', async () => {
  const findings = await findingsOf(text.replace('stepId: putUserIn', 'stepId: makeTerritory'));
  assert.ok(findings.some(({ rule }) => rule === 'stepId-unique'), JSON.stringify(findings));
});

test('every step names an operation of the contract', () => {
  const known = operationsOf(readBundle()).map(({ operationId }) => operationId);
  for (const { workflowId, steps } of workflows) {
    for (const { stepId, operationId } of steps) {
      assert.ok(known.includes(operationId), `${workflowId} ${stepId}: ${operationId}`);
    }
  }
});

test('every workflow has inputs for the stub, and all that it requires', () => {
  const inputs = JSON.parse(readFileSync(join(SPEC, INPUTS), 'utf8'));
  assert.deepEqual(Object.keys(inputs).sort(), workflows.map(({ workflowId }) => workflowId).sort());
  for (const { workflowId, inputs: schema } of workflows) {
    assert.deepEqual(Object.keys(inputs[workflowId]).sort(), [...schema.required].sort(), workflowId);
  }
});

const attempt = (stepId, status, checks = []) => ({
  stepId,
  status,
  checks,
  request: { method: 'get', url: 'http://127.0.0.1/crm/v7/users' },
  response: { statusCode: 400, body: { code: 'INVALID_DATA' } },
});

test('a step that is repeated until it goes well is one step, and no failure', () => {
  const attempts = [attempt('start', 'success'), attempt('wait', 'error'), attempt('wait', 'error'), attempt('wait', 'success')];
  assert.equal(
    report({ workflow: 'job', succeeded: true, attempts }, ['start', 'wait']),
    'job: succeeded, all 2 steps, wait went well at attempt 3',
  );
});

test('a workflow that ends early on purpose does not look like a failure', () => {
  const attempts = [attempt('look', 'success')];
  assert.equal(
    report({ workflow: 'job', succeeded: true, attempts }, ['look', 'change', 'wait']),
    'job: succeeded, ended at look as described, not needed: change, wait',
  );
});

test('of a failure the step is told, what was expected of it, and what came', () => {
  const checks = [
    { name: 'success criteria check', condition: '$statusCode == 200', passed: false },
    { name: 'success criteria check', condition: '$response.body#/status', passed: true },
    { name: 'schema check', message: 'code\n  is missing', passed: false },
  ];
  const attempts = [attempt('look', 'success'), attempt('change', 'error'), attempt('change', 'error', checks)];
  assert.equal(
    report({ workflow: 'job', succeeded: false, attempts }, ['look', 'change', 'wait']),
    [
      'job: failed at change, step 2 of 3, after 2 attempts',
      '  expected: $statusCode == 200',
      '  expected: schema check: code is missing',
      '  came:     GET http://127.0.0.1/crm/v7/users gave 400, {"code":"INVALID_DATA"}',
    ].join('\n'),
  );
});

const JOURNAL = "look into the stub's journal at http://127.0.0.1:8080/sandbox/v1/journal";

for (const [name, response, words] of [
  ['kept', { statusCode: 400, body: { code: 'A' }, size: 12 }, '400, {"code":"A"}'],
  ['not kept by the runner', { statusCode: 502, size: 10 }, `502, the runner kept no body; ${JOURNAL}`],
  ['not there', { statusCode: 204, size: 0 }, '204, no body'],
  ['lost with its answer', { statusCode: 0, headers: {}, time: 0 }, `no answer that the runner could read; ${JOURNAL}`],
]) {
  test(`of an answer whose body was ${name} that is said`, () => {
    const attempts = [{ ...attempt('look', 'error'), response }];
    const text = report({ workflow: 'job', succeeded: false, attempts }, ['look'], 'http://127.0.0.1:8080');
    assert.equal(text.split('\n').at(-1), `  came:     GET http://127.0.0.1/crm/v7/users gave ${words}`);
  });
}

const listening = (server) => new Promise((done) => server.listen(0, '127.0.0.1', () => done(`http://127.0.0.1:${server.address().port}`)));
const closed = (server) => new Promise((done) => server.close(done));
const command = (...args) =>
  new Promise((done) => {
    execFile(process.execPath, [join(SPEC, 'workflows', 'run.js'), ...args], { timeout: 120000 }, (error, stdout, stderr) =>
      done({ code: error ? error.code : 0, stdout, stderr }),
    );
  });

test('where nothing listens, how to start a stub is said', async () => {
  const server = createServer();
  const address = await listening(server);
  await closed(server);
  const { code, stdout, stderr } = await command(address);
  assert.deepEqual([code, stdout], [2, '']);
  assert.equal(
    stderr,
    `Nothing listens at ${address} (ECONNREFUSED). Start a stub, with "mvn -q compile -Pstub" in the top folder, and name its address.\n`,
  );
});

test('an answer whose body the runner does not keep leads to the journal', async () => {
  const server = createServer((request, response) => {
    response.writeHead(502, { 'Content-Type': 'text/html' });
    response.end('<p>Bad gateway</p>');
  });
  const address = await listening(server);
  const folder = mkdtempSync(join(SPEC, 'target', 'workflows-'));
  try {
    const { openTerritory } = JSON.parse(readFileSync(join(SPEC, INPUTS), 'utf8'));
    writeFileSync(join(folder, 'inputs.json'), JSON.stringify({ openTerritory }));
    const { code, stdout } = await command(address, join(folder, 'inputs.json'));
    assert.equal(code, 1);
    assert.match(stdout, /^openTerritory: failed at makeTerritory, step 1 of 4$/m);
    assert.ok(
      stdout.includes(`gave 502, the runner kept no body; look into the stub's journal at ${address}/sandbox/v1/journal\n`),
      stdout,
    );
  } finally {
    rmSync(folder, { recursive: true });
    server.closeAllConnections();
    await closed(server);
  }
});

test('wrong arguments are answered with the usage', () => {
  for (const args of [[], ['--help'], ['http://127.0.0.1:1', 'a.json', 'b.json']]) {
    assert.throws(() => readArguments(args), /^Error: Usage: node workflows\/run.js/);
  }
  assert.throws(() => readArguments(['localhost:8080']), /localhost:8080 is no address of a stub.*Usage/);
  assert.throws(() => readArguments(['http://127.0.0.1:8080/crm/v7']), /write it without a path/);
  assert.equal(readArguments(['http://127.0.0.1:8080/']).url, 'http://127.0.0.1:8080');
});
