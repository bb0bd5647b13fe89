import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asText, gates, summary } from '../lint.js';

for (const gate of gates()) {
  test(`${gate.tool} has nothing to say about the ${gate.target}`, async (t) => {
    const findings = await gate.findings();
    t.diagnostic(summary(gate, findings));
    assert.ok(findings.length === 0, `\n${findings.map(asText).join('\n')}\n`);
  });
}
