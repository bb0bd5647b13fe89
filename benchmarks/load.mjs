// Measures how many requests a second the stub answers, beside Prism and beside Java's own HTTP server with fixed bytes.
//
//   node benchmarks/load.mjs [--java <home>] [--rounds 5] [--seconds 3] [--warm-up 15]
//
// Needs wrk. Every candidate gives the same JSON for the same request; each round loads every candidate once, one after
// the other, after all were warmed up alike. The stub comes twice: as its package starts it, with one of Java's compilers,
// and as it is started for long loads, with both, which need some tens of seconds to get to work. So does Prism: silent and
// in one process, which the goals are about, and with its defaults. Memory is what is resident, 30 seconds after the first
// answers, and the most ever, which Linux tells and elsewhere is the most after any of the loads.
import { execFile, execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import {
  atMost,
  commandLine,
  fail,
  freePort,
  jdks,
  megabytes,
  mostMegabytes,
  prepared,
  prismCommand,
  save,
  started as start,
  until,
  workDirectory,
} from './shared.mjs';

const run = promisify(execFile);
const here = dirname(fileURLToPath(import.meta.url));
const top = dirname(here);
const values = commandLine({
  java: { type: 'string', default: process.env.JAVA_HOME },
  rounds: { type: 'string', default: '5' },
  seconds: { type: 'string', default: '3' },
  'warm-up': { type: 'string', default: '15' },
  users: { type: 'string', default: '200' },
});
const used = jdks(values.java ? [values.java] : []);
const [{ home, java }] = used;
atMost(30);
try {
  execFileSync('wrk', ['--version'], { stdio: 'ignore' });
} catch (problem) {
  if (problem.code === 'ENOENT') {
    fail('wrk is not installed. Debian: apt-get install wrk.');
  }
}

const work = workDirectory('load');

const LIMIT_IN_MILLISECONDS = 60_000;
const REST_IN_MILLISECONDS = 30_000;
const FOR_LONG_LOADS = 'stub for long loads';
const SMALL = '/settings/territories/actions/associated_users_count';
const SMALL_TOKEN = 'sandbox-access-documented-territories';

const directory = join(work, 'package');
prepared(java, top, directory);
const stub = await startStub();
const longRunning = await startStub('-XX:TieredStopAtLevel=4');
const organisation = await generate(stub.url);
const organisationForLongLoads = await generate(longRunning.url);
const list = { name: `list of ${values.users} users`, path: '/users', token: organisation };
const requests = [
  { name: 'count of users by territory', path: SMALL, token: SMALL_TOKEN },
  list,
  { ...list, name: `${list.name}, asked for by another moment each time`, script: byAnotherMoment() },
];
for (const request of requests) {
  const answer = await fetch(`${stub.url}/crm/v7${request.path}`, { headers: authorization(request.token) });
  request.body = Buffer.from(await answer.arrayBuffer());
  request.file = join(work, `${requests.indexOf(request)}.json`);
  writeFileSync(request.file, request.body);
}
const candidates = [
  { name: 'stub', url: `${stub.url}/crm/v7`, child: stub.child },
  {
    name: FOR_LONG_LOADS,
    url: `${longRunning.url}/crm/v7`,
    child: longRunning.child,
    token: organisationForLongLoads,
  },
  await startPrism('Prism', ['-v', 'silent', '--multiprocess', 'false']),
  await startPrism('Prism with its defaults', []),
  await startFixed(),
];
for (const candidate of candidates) {
  for (const request of requests) {
    await same(candidate, request);
  }
}
await sleep(REST_IN_MILLISECONDS);
for (const candidate of candidates) {
  candidate.memory = { atRest: megabytes(candidate.child.pid), peak: 0 };
}

const rates = new Map();
for (const request of requests) {
  for (const connections of [8, 32]) {
    for (const candidate of candidates) {
      await load(candidate, request, connections, values['warm-up']);
    }
    for (let round = 0; round < Number(values.rounds); round++) {
      for (const candidate of candidates) {
        const key = `${request.name}|${connections}|${candidate.name}`;
        rates.set(key, [...(rates.get(key) ?? []), await load(candidate, request, connections)]);
        candidate.memory.peak = Math.max(candidate.memory.peak, mostMegabytes(candidate.child.pid));
      }
    }
    console.error(`${request.name}, ${connections} connections: done`);
  }
}
save('load', used, {
  rounds: Number(values.rounds),
  rates: requests.flatMap((request) => [8, 32].map((connections) => rate(request, connections))),
  memory: Object.fromEntries(
    candidates.map(({ name, memory }) => [name, { atRest: [Math.round(memory.atRest)], peak: [Math.round(memory.peak)] }]),
  ),
});
process.exit(0);

function rate(request, connections) {
  const perSecond = candidates.map(({ name }) => [name, rates.get(`${request.name}|${connections}|${name}`)]);
  return { request: request.name, bytes: request.body.length, connections, perSecond: Object.fromEntries(perSecond) };
}

async function startStub(options = '') {
  const port = String(await freePort());
  const child = start(join(directory, 'bin/zoho-crm-stub'), ['--port', port], {
    env: { ...process.env, JAVA_HOME: home, JAVA_OPTS: options },
  });
  const url = `http://127.0.0.1:${port}`;
  await until(`${url}/health`, 200);
  return { child, url };
}

async function generate(url) {
  const answer = await fetch(`${url}/sandbox/v1/organisations`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ name: 'load', generate: { users: Number(values.users), territories: 20, random_seed: 1 } }),
  });
  const { tokens } = await answer.json();
  return tokens[0].access_token;
}

/**
 * A script for wrk that asks for users who were changed since another moment each time, all long ago. The answer is the
 * same, but the stub knows that for the first ones only, since it does not keep all of them.
 */
function byAnotherMoment() {
  const file = join(work, 'moments.lua');
  writeFileSync(
    file,
    `local asked = 0
function request()
  asked = asked + 1
  local moment = string.format("2001-01-01T00:%02d:%02d.%03d+00:00", asked / 60000 % 60, asked / 1000 % 60, asked % 1000)
  return wrk.format(nil, nil, { ["Authorization"] = wrk.headers["Authorization"], ["If-Modified-Since"] = moment })
end
`,
  );
  return file;
}

/** Prism gives the examples of a description; so it gets one with the stub's answers as examples. */
async function startPrism(name, options) {
  const description = JSON.parse(readFileSync(join(top, 'spec/target/bundle/openapi.json'), 'utf8'));
  for (const { path, body } of requests) {
    const content = description.paths[path].get.responses['200'].content['application/json'];
    content.examples = { Measured: { value: JSON.parse(body) } };
  }
  const file = join(work, 'openapi.json');
  writeFileSync(file, JSON.stringify(description));
  const port = String(await freePort());
  const [program, ...rest] = prismCommand(top, ['mock', ...options, '--port', port, file]);
  const child = start(program, rest);
  const url = `http://127.0.0.1:${port}`;
  await until(`${url}${SMALL}`, 200, authorization(SMALL_TOKEN));
  return { name, url, child };
}

async function startFixed() {
  const port = String(await freePort());
  const child = start(java, [
    // Else it waits 40 ms between head and body.
    '-Dsun.net.httpserver.nodelay=true',
    join(here, 'FixedBytes.java'),
    port,
    ...requests.flatMap(({ path, file }) => [path, file]),
  ]);
  const url = `http://127.0.0.1:${port}`;
  await until(`${url}${SMALL}`, 200);
  return { name: 'fixed bytes', url, child };
}

/** Each stub gives out tokens of its own for the organisation that is made in it. */
function tokenFor(candidate, request) {
  return request.token === organisation ? (candidate.token ?? organisation) : request.token;
}

function authorization(token) {
  return { Authorization: `Zoho-oauthtoken ${token}` };
}

async function same(candidate, request) {
  const answer = await fetch(candidate.url + request.path, { headers: authorization(tokenFor(candidate, request)) });
  const body = await answer.json();
  if (JSON.stringify(body) !== JSON.stringify(JSON.parse(request.body))) {
    fail(`${candidate.name} does not give the same answer to ${request.path}.`);
  }
}

async function load(candidate, request, connections, seconds = values.seconds) {
  const { stdout } = await run('wrk', [
    '-t1',
    `-c${connections}`,
    `-d${seconds}s`,
    '-H',
    `Authorization: Zoho-oauthtoken ${tokenFor(candidate, request)}`,
    ...(request.script ? ['-s', request.script] : []),
    candidate.url + request.path,
  ], { timeout: LIMIT_IN_MILLISECONDS });
  if (/Non-2xx/.test(stdout)) {
    fail(`${candidate.name} refuses ${request.path}: ${stdout}`);
  }
  return Math.round(Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)[1]));
}
