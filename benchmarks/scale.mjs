// Measures the stub with much in it: the last page of all users beside the first one, the count of users by territory with
// 1,000 territories, and its memory.
//
//   node benchmarks/scale.mjs [--java <home>] [--rounds 25] [--users 100 --users 10000 --users 100000]
//
// Each number of users gets a stub of its own. What is timed is one request at a time, to the end of its answer. All pages
// are read one after another, as a program would, after some of the first that do not count: nobody has asked for them
// before. Then the first and the last page take turns, which the stub knows by now; and then with a change of the first
// user before each, after which it knows no answer. So before each count. Memory is looked at in the end.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  atMost,
  commandLine,
  fail,
  freePort,
  jdks,
  megabytes,
  prepared,
  save,
  started,
  stopped,
  until,
  workDirectory,
} from './shared.mjs';

const PER_PAGE = 200;
const TERRITORIES = 1000;
const WARM_UP = 10;
const SOME = 10;
const LIMIT_IN_MILLISECONDS = 120_000;
const COUNT = '/settings/territories/actions/associated_users_count';

const top = dirname(dirname(fileURLToPath(import.meta.url)));
const values = commandLine({
  java: { type: 'string', default: process.env.JAVA_HOME },
  rounds: { type: 'string', default: '25' },
  users: { type: 'string', multiple: true, default: ['100', '10000', '100000'] },
});
const used = jdks(values.java ? [values.java] : []);
const [{ home, java }] = used;
atMost(20);

const directory = join(workDirectory('scale'), 'package');
prepared(java, top, directory);

let changes = 0;
const sizes = [];
const count = [];
for (const users of values.users.map(Number)) {
  const stub = await startStub();
  const begin = performance.now();
  const token = await generate(stub, users);
  const madeInSeconds = rounded((performance.now() - begin) / 1000, 1);
  const last = Math.ceil(users / PER_PAGE);
  const { users: [first] } = await list(stub, token, 1);
  const changeIt = () => change(stub, token, first.id);
  const inSequence = await readAll(stub, token, users, changeIt);
  const ends = [1, last].map((page) => () => list(stub, token, page));
  // All pages were more answers than it keeps, and it keeps no further ones until something changes.
  await changeIt();
  const pages = await times(ends);
  const changed = await times(ends, changeIt);
  const [counted] = await times([() => get(stub, token, COUNT)], changeIt);
  const { associated_users_count: entries } = await get(stub, token, COUNT);
  sizes.push({
    users,
    madeInSeconds,
    first: { page: 1, milliseconds: pages[0], changed: changed[0], inSequence: inSequence.slice(0, SOME) },
    last: { page: last, milliseconds: pages[1], changed: changed[1], inSequence: inSequence.slice(-SOME) },
    resident: Math.round(megabytes(stub.child.pid)),
  });
  count.push({ users, entries: entries.length, milliseconds: counted });
  await stopped(stub.child);
  console.error(`${users} users: done`);
}
save('scale', used, { rounds: Number(values.rounds), territories: TERRITORIES, sizes, count });
process.exit(0);

async function startStub() {
  const port = String(await freePort());
  const child = started(join(directory, 'bin/zoho-crm-stub'), ['--port', port], { env: { ...process.env, JAVA_HOME: home } });
  const url = `http://127.0.0.1:${port}`;
  await until(`${url}/health`, 200);
  return { child, url };
}

async function generate({ url }, users) {
  const answer = await fetch(`${url}/sandbox/v1/organisations`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ name: 'scale', generate: { users, territories: TERRITORIES, random_seed: 1 } }),
    signal: AbortSignal.timeout(LIMIT_IN_MILLISECONDS),
  });
  const body = await answer.json();
  return body.tokens?.[0].access_token ?? fail(`No organisation with ${users} users: ${JSON.stringify(body)}`);
}

function list(stub, token, page) {
  return get(stub, token, `/users?page=${page}&per_page=${PER_PAGE}`);
}

async function get({ url }, token, path) {
  const answer = await fetch(`${url}/crm/v7${path}`, {
    headers: { Authorization: `Zoho-oauthtoken ${token}` },
    signal: AbortSignal.timeout(LIMIT_IN_MILLISECONDS),
  });
  const text = await answer.text();
  return answer.status === 200 ? JSON.parse(text) : fail(`${path} is answered with ${answer.status}: ${text.slice(0, 300)}`);
}

/** Milliseconds of each page, from the first to the last. */
async function readAll(stub, token, users, changeIt) {
  for (let round = 0; round < WARM_UP; round++) {
    await list(stub, token, 1);
  }
  await changeIt();
  const all = [];
  for (let page = 1; (page - 1) * PER_PAGE < users; page++) {
    const begin = performance.now();
    const { users: listed } = await list(stub, token, page);
    all.push(rounded(performance.now() - begin, 1));
    if (listed.length !== Math.min(users - (page - 1) * PER_PAGE, PER_PAGE)) {
      fail(`Page ${page} of ${users} users has ${listed.length}.`);
    }
  }
  return all;
}

/** Changes something about the first user of the list. */
async function change({ url }, token, user) {
  const answer = await fetch(`${url}/crm/v7/users/${user}`, {
    method: 'PUT',
    headers: { Authorization: `Zoho-oauthtoken ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ users: [{ city: `Town ${changes++}` }] }),
    signal: AbortSignal.timeout(LIMIT_IN_MILLISECONDS),
  });
  const text = await answer.text();
  if (!answer.ok) {
    fail(`A change is answered with ${answer.status}: ${text.slice(0, 300)}`);
  }
}

/** Milliseconds of each of these calls, which take turns. */
async function times(calls, before = () => {}) {
  const all = calls.map(() => []);
  for (let round = -WARM_UP; round < Number(values.rounds); round++) {
    for (const [index, call] of calls.entries()) {
      await before();
      const begin = performance.now();
      await call();
      if (round >= 0) {
        all[index].push(rounded(performance.now() - begin, 1));
      }
    }
  }
  return all;
}

function rounded(number, digits) {
  return Number(number.toFixed(digits));
}
