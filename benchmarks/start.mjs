// Measures how long the stub takes from the command to its first answer, and how much memory it holds, beside Prism.
//
//   node benchmarks/start.mjs [--rounds 5] [--memory-rounds 2] [--java <home>]...
//
// Each round starts every candidate once, one after the other, so that whatever else the machine does strikes all alike.
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  atMost,
  commandLine,
  executableJar,
  fail,
  freePort,
  jdks,
  megabytes,
  prepared,
  prismCommand,
  processorSeconds,
  save,
  started,
  stopped,
  workDirectory,
} from './shared.mjs';

const PATH = '/settings/territories/actions/associated_users_count';
const TOKEN = 'Zoho-oauthtoken sandbox-access-documented-territories';
const POLL_IN_MILLISECONDS = 20;
const LIMIT_IN_MILLISECONDS = 60_000;
const REST_IN_MILLISECONDS = 30_000;

const here = dirname(fileURLToPath(import.meta.url));
const top = dirname(here);
const values = commandLine({
  rounds: { type: 'string', default: '5' },
  'memory-rounds': { type: 'string', default: '2' },
  java: { type: 'string', multiple: true, default: process.env.JAVA_HOME ? [process.env.JAVA_HOME] : [] },
});
const used = jdks(values.java);
atMost(20);

const jar = executableJar(top);
const bundle = join(top, 'spec/target/bundle/openapi.yaml');

const work = workDirectory('start');

const candidates = [
  {
    name: 'Prism 5.16',
    command: (port) => prismCommand(top, ['mock', '--port', port, bundle]),
    address: (port) => `http://127.0.0.1:${port}${PATH}`,
  },
  {
    name: 'Prism 5.16, silent and in one process',
    command: (port) => prismCommand(top, ['-v', 'silent', 'mock', '--multiprocess', 'false', '--port', port, bundle]),
    address: (port) => `http://127.0.0.1:${port}${PATH}`,
  },
];
const inProcess = [];
used.forEach(addJava);

function addJava({ home, java, feature: version }) {
  const directory = join(work, `package-${version}`);
  prepared(java, top, directory);
  const environment = { ...process.env, JAVA_HOME: home };
  const address = (port) => `http://127.0.0.1:${port}/crm/v7${PATH}`;
  candidates.push(
    { name: `jar, JDK ${version}`, command: (port) => [java, '-jar', jar, '--port', port], address },
    {
      name: `package, JDK ${version}`,
      command: (port) => [join(directory, 'bin/zoho-crm-stub'), '--port', port],
      environment,
      address,
    },
  );
  const classes = join(work, `classes-${version}`);
  const jars = [join(directory, 'zoho-crm-stub.jar'), join(directory, 'lib/*')].join(':');
  execFileSync(join(home, 'bin/javac'), ['-d', classes, '-cp', jars, join(here, 'StartTwice.java')]);
  inProcess.push({ version, command: [java, '-cp', `${classes}:${jars}`, 'StartTwice'] });
}

const times = new Map();
const memory = new Map();

for (let round = 0; round < Number(values.rounds); round++) {
  for (const candidate of candidates) {
    const running = await start(candidate);
    add(times, candidate.name, running);
    await stopped(running.child);
  }
  for (const { version, command } of inProcess) {
    const [first, second] = execFileSync(command[0], command.slice(1), { encoding: 'utf8', timeout: LIMIT_IN_MILLISECONDS }).trim().split(/\s+/);
    add(times, `in a program, JDK ${version}, first start`, { seconds: Number(first) });
    add(times, `in a program, JDK ${version}, second start`, { seconds: Number(second) });
  }
  console.error(`round ${round + 1} of ${values.rounds}`);
}
for (let round = 0; round < Number(values['memory-rounds']); round++) {
  const running = [];
  for (const candidate of candidates) {
    running.push({ candidate, ...(await start(candidate)) });
  }
  const atOnce = running.map(({ child }) => megabytes(child.pid));
  await sleep(REST_IN_MILLISECONDS);
  for (const [index, { candidate, child }] of running.entries()) {
    add(memory, candidate.name, { atOnce: atOnce[index], atRest: megabytes(child.pid) });
    await stopped(child);
  }
}
save('start', used, {
  rounds: Number(values.rounds),
  seconds: columns(times, 'seconds'),
  processor: columns(times, 'processor'),
  memory: Object.fromEntries([...memory].map(([name, all]) => [name, { atOnce: each(all, 'atOnce'), atRest: each(all, 'atRest') }])),
});
process.exit(0);

async function start({ command, environment, address }) {
  const port = String(await freePort());
  const [program, ...rest] = command(port);
  const begin = performance.now();
  const child = started(program, rest, { env: environment ?? process.env });
  for (;;) {
    const status = await fetch(address(port), { headers: { Authorization: TOKEN } })
      .then(async (answer) => (await answer.arrayBuffer(), answer.status))
      .catch(() => 0);
    if (status === 200) {
      const seconds = (performance.now() - begin) / 1000;
      return { child, seconds, processor: processorSeconds(child.pid) };
    }
    if (child.exitCode !== null || performance.now() - begin > LIMIT_IN_MILLISECONDS) {
      fail(`${program} ${rest.join(' ')} does not answer.`);
    }
    await sleep(POLL_IN_MILLISECONDS);
  }
}

function add(map, name, value) {
  map.set(name, [...(map.get(name) ?? []), value]);
}

/** One figure of every round, by candidate, of those that have it. */
function columns(map, key) {
  const all = [...map].map(([name, rounds]) => [name, each(rounds, key)]);
  return Object.fromEntries(all.filter(([, series]) => series.every((number) => number !== undefined)));
}

function each(rounds, key) {
  return rounds.map((round) => round[key]).map((number) => number && Number(number.toFixed(3)));
}
