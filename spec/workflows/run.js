// Executes the workflows against a running server stub, with Redocly's runner.
//
//   node workflows/run.js http://127.0.0.1:8080 [inputs.json]
//
// `inputs.json` names the workflows to run and what goes in; the one beside this file has all of them, with users and
// territories of the documented organisations. The stub must be fresh.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { SPEC } from '../rules/lint.js';

export const WORKFLOWS = 'workflows/administration.arazzo.yaml';
export const INPUTS = 'workflows/inputs.json';

const REDOCLY = join('node_modules', '@redocly', 'cli', 'bin', 'cli.js');
const LIMIT_IN_MILLISECONDS = 60000;

/** Runs one workflow; gives its steps, each with whether it succeeded. */
function run(url, workflow, inputs) {
  const folder = mkdtempSync(join(tmpdir(), 'workflow-'));
  const log = join(folder, 'log.json');
  const args = [REDOCLY, 'respect', WORKFLOWS, '--workflow', workflow, '--server', `zoho=${url}/crm/v7`, '--json-output', log];
  Object.entries(inputs).forEach(([name, value]) => args.push('--input', `${name}=${value}`));
  args.push('--execution-timeout', String(LIMIT_IN_MILLISECONDS));
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: SPEC, env, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      try {
        const [file] = Object.values(JSON.parse(readFileSync(log, 'utf8')).files);
        const [executed] = file.executedWorkflows;
        resolve({ workflow, succeeded: !error && executed.status === 'success', steps: executed.executedSteps });
      } catch {
        reject(new Error(`${workflow} could not be run:\n${stderr || stdout}`));
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  });
}

const sentence = ({ workflow, succeeded, steps }) => {
  const good = steps.filter(({ status }) => status === 'success');
  const bad = steps.filter(({ status }) => status !== 'success').map(({ stepId }) => stepId);
  return `${workflow}: ${succeeded ? 'succeeded' : 'failed'}, ${good.length} of ${steps.length} steps${bad.length > 0 ? `, not ${bad.join(', ')}` : ''}`;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [url, file] = process.argv.slice(2);
  const all = JSON.parse(readFileSync(file ?? join(SPEC, INPUTS), 'utf8'));
  for (const [workflow, inputs] of Object.entries(all)) {
    const result = await run(url, workflow, inputs);
    console.log(sentence(result));
    process.exitCode ||= result.succeeded ? 0 : 1;
  }
}
