// The workflows are sound as descriptions; that they work is proven against the stub, in its own module.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { load } from 'js-yaml';
import { operationsOf, readBundle } from '../../postman/bundle.js';
import { SPEC, redocly } from '../../rules/lint.js';
import { INPUTS, WORKFLOWS } from '../run.js';

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
