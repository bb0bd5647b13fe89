// Executes the workflows against a running server stub, with Redocly's runner.
//
//   node workflows/run.js http://127.0.0.1:8080 [inputs.json]
//
// `inputs.json` names the workflows to run and what goes in; the one beside this file has all of them, with users and
// territories of the documented organisations. The stub must be fresh (see README.md). It ends with 0 if all succeeded, with 1 if one did
// not, and with 2 if they could not be run.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { SPEC } from '../rules/lint.js';

export const WORKFLOWS = 'workflows/administration.arazzo.yaml';
export const INPUTS = 'workflows/inputs.json';

const USAGE = 'Usage: node workflows/run.js <address of the stub, such as http://127.0.0.1:8080> [inputs.json]';
const SHOWN_OF_A_BODY = 600;

const REDOCLY = join('node_modules', '@redocly', 'cli', 'bin', 'cli.js');
const LIMIT_IN_MILLISECONDS = 60000;
const CONNECTION_LIMIT_IN_MILLISECONDS = 5000;

/** Whether something listens; it is asked nothing, as that could stand in a journal. */
function checkListening(url) {
  const { protocol, hostname, port } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, '');
  const socket = connect({ host, port: Number(port) || (protocol === 'https:' ? 443 : 80), timeout: CONNECTION_LIMIT_IN_MILLISECONDS });
  return new Promise((resolve, reject) => {
    const refuse = (reason) => {
      socket.destroy();
      reject(new Error(`Nothing listens at ${url} (${reason}). Start a stub, with "mvn -q compile -Pstub" in the top folder, and name its address.`));
    };
    socket.once('error', ({ code, message }) => refuse(code ?? message));
    socket.once('timeout', () => refuse(`no connection within ${CONNECTION_LIMIT_IN_MILLISECONDS / 1000} seconds`));
    socket.once('connect', () => {
      socket.destroy();
      resolve();
    });
  });
}

/** Runs one workflow; gives its attempts at steps in their order, each with what was asked, answered and checked. */
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
        resolve({ workflow, succeeded: !error && executed.status === 'success', attempts: executed.executedSteps });
      } catch {
        reject(new Error(`${workflow} could not be run:\n${stderr || stdout}`));
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  });
}

/** The attempts of each step; one that is repeated until an answer is as wanted has several, of which the last counts. */
function steps(attempts) {
  const found = [];
  for (const attempt of attempts) {
    const last = found.at(-1);
    if (last?.stepId === attempt.stepId) {
      last.attempts.push(attempt);
    } else {
      found.push({ stepId: attempt.stepId, attempts: [attempt] });
    }
  }
  return found;
}

const squeezed = (text) => String(text).replace(/\s+/g, ' ').trim();
const shortened = (text) => (text.length > SHOWN_OF_A_BODY ? `${text.slice(0, SHOWN_OF_A_BODY)}…` : text);

/** The runner leaves out of its log what it could not read or has no use for. */
function bodyOf({ body, size }, journal) {
  if (body !== undefined) {
    return shortened(JSON.stringify(body));
  }
  return size === 0 ? 'no body' : `the runner kept no body; ${journal}`;
}

function came({ request, response }, address) {
  const journal = `look into the stub's journal at ${address}/sandbox/v1/journal`;
  const status = response?.statusCode
    ? `${response.statusCode}, ${bodyOf(response, journal)}`
    : `no answer that the runner could read; ${journal}`;
  return `${(request?.method ?? 'call').toUpperCase()} ${request?.url || '(not sent)'} gave ${status}`;
}

function failure({ stepId, attempts }, number, described, address) {
  const last = attempts.at(-1);
  const checks = (last.checks ?? []).filter(({ passed }) => !passed);
  return [
    `failed at ${stepId}, step ${number} of ${described}${attempts.length > 1 ? `, after ${attempts.length} attempts` : ''}`,
    ...checks.map(({ name, condition, message }) => `  expected: ${squeezed(condition ?? `${name}: ${message}`)}`),
    `  came:     ${came(last, address)}`,
  ];
}

/**
 * What became of a workflow. A step that was repeated until its answer was as wanted is one step, and steps that a
 * workflow leaves out because it is done are no failure.
 *
 * @param result the workflow's name, whether it succeeded, and the attempts at its steps
 * @param described the names of all steps that its description has
 * @param address where the stub is
 */
export function report({ workflow, succeeded, attempts }, described, address) {
  const done = steps(attempts);
  if (!succeeded) {
    const failed = done.findLastIndex((step) => step.attempts.at(-1).status !== 'success');
    const lines = failed < 0 ? ['failed, although every step went well'] : failure(done[failed], described.indexOf(done[failed].stepId) + 1, described.length, address);
    return [`${workflow}: ${lines[0]}`, ...lines.slice(1)].join('\n');
  }
  const repeated = done.filter((step) => step.attempts.length > 1);
  const left = described.filter((stepId) => !done.some((step) => step.stepId === stepId));
  return [
    `${workflow}: succeeded, ${left.length === 0 ? `all ${described.length} steps` : `ended at ${done.at(-1).stepId} as described`}`,
    ...(left.length === 0 ? [] : [`not needed: ${left.join(', ')}`]),
    ...repeated.map((step) => `${step.stepId} went well at attempt ${step.attempts.length}`),
  ].join(', ');
}

/** What was asked for; an error says what is wrong and how it is meant. */
export function readArguments(args) {
  const [url, file, ...others] = args;
  if (url === undefined || others.length > 0 || args.some((word) => word.startsWith('-'))) {
    throw new Error(USAGE);
  }
  if (!/^https?:\/\/[^/]+\/?$/.test(url)) {
    throw new Error(`${url} is no address of a stub: write it without a path. ${USAGE}`);
  }
  return { url: url.replace(/\/$/, ''), file: file ?? join(SPEC, INPUTS) };
}

/** The workflows to run with what goes in, from a file. */
function readInputs(file, described) {
  let inputs;
  try {
    inputs = JSON.parse(readFileSync(file, 'utf8'));
  } catch (reason) {
    throw new Error(`${file} cannot be read: ${reason.message}`);
  }
  for (const workflow of Object.keys(inputs)) {
    if (!described.has(workflow)) {
      throw new Error(`${file} names the workflow ${workflow}; there are ${[...described.keys()].join(', ')}.`);
    }
  }
  return inputs;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { url, file } = readArguments(process.argv.slice(2));
    const { workflows } = load(readFileSync(join(SPEC, WORKFLOWS), 'utf8'));
    const described = new Map(workflows.map(({ workflowId, steps: all }) => [workflowId, all.map(({ stepId }) => stepId)]));
    const wanted = Object.entries(readInputs(file, described));
    await checkListening(url);
    for (const [workflow, inputs] of wanted) {
      const result = await run(url, workflow, inputs);
      console.log(report(result, described.get(workflow), url));
      process.exitCode ||= result.succeeded ? 0 : 1;
    }
  } catch (failed) {
    console.error(failed.message);
    process.exitCode = 2;
  }
}
