// What the measurements share: programs to compare, and results.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { cpus, tmpdir, totalmem, type } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writePage } from './page.mjs';

const LIMIT_IN_MILLISECONDS = 120_000;
const BENCHMARKS = dirname(fileURLToPath(import.meta.url));

// Before anything is measured: how many processors other work takes.
const BUSY_PROCESSORS = await busyProcessors();

const children = new Set();
process.on('exit', () => children.forEach((child) => child.kill('SIGKILL')));
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => process.exit(1));
}

/** Starts a program that ends with this one, whatever happens. */
export function started(program, rest, options = {}) {
  const child = spawn(program, rest, { stdio: 'ignore', ...options });
  children.add(child);
  child.once('error', (problem) => fail(`${program} cannot be started: ${problem.message}`));
  child.once('exit', () => children.delete(child));
  return child;
}

/** Ends a program and waits until it is gone. */
export async function stopped(child) {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }
}

/** Ends the whole measurement if it takes longer than anything here should. */
export function atMost(minutes) {
  setTimeout(() => fail(`Given up after ${minutes} minutes.`), minutes * 60_000).unref();
}

/** A directory that goes with this program. */
export function workDirectory(name) {
  const directory = mkdtempSync(join(tmpdir(), `${name}-`));
  process.on('exit', () => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/**
 * What the command line says. Ends with a sentence where it names what is unknown, or no whole number from 1 on where the
 * usual value is a number.
 */
export function commandLine(options) {
  let values;
  try {
    ({ values } = parseArgs({ options }));
  } catch (problem) {
    fail(`${problem.message.split('. ')[0]}. There are --${Object.keys(options).join(', --')}.`);
  }
  for (const [name, { default: usual }] of Object.entries(options)) {
    const isNumber = /^\d+$/.test([usual].flat()[0] ?? '');
    const wrong = [values[name]].flat().find((value) => isNumber && !/^[1-9]\d{0,6}$/.test(value));
    if (wrong !== undefined) {
      fail(`--${name} takes a whole number from 1 on, not "${wrong}".`);
    }
  }
  return values;
}

/** The JDKs that were named, by their homes. */
export function jdks(homes) {
  if (homes.length === 0) {
    fail('Name a JDK: --java <home>, or JAVA_HOME.');
  }
  return homes.map((home) => {
    if (!existsSync(join(home, 'bin/java')) || !existsSync(join(home, 'release'))) {
      fail(`There is no JDK at ${home}.`);
    }
    const release = readFileSync(join(home, 'release'), 'utf8');
    const [version] = /(?<=JAVA_VERSION=")[^"]+/.exec(release);
    const maker = /(?<=IMPLEMENTOR=")[^"]+/.exec(release)?.[0] ?? 'of unknown origin';
    return { home, feature: version.split('.')[0], words: `JDK ${version} (${maker})`, java: join(home, 'bin/java') };
  });
}

/** Class paths of the benchmarks of the client: of all of them, and of programs that call in one way only. */
export function builtClient() {
  const command = 'mvn -q package -Pbenchmarks -DskipTests -pl benchmarks/client -am';
  const classes = join(BENCHMARKS, 'client/target/classes');
  const client = join(dirname(BENCHMARKS), 'client/target');
  const [all, needs] = [join(BENCHMARKS, 'client/target/class-path.txt'), join(client, 'test-classes/runtime-class-path.txt')]
    .map((file) => (existsSync(file) ? readFileSync(file, 'utf8').trim() : fail(`There is no ${file}. Run: ${command}`)));
  const jar = onlyFile(client, /^zoho-crm-client-[^-]+(-SNAPSHOT)?\.jar$/, command);
  const jackson = needs.split(':').filter((file) => /\/jackson-(annotations|core|databind)-[\d.]+\.jar$/.test(file));
  return {
    all: [classes, all].join(':'),
    client: [classes, jar, needs].join(':'),
    raw: [classes, ...jackson].join(':'),
    generated: [classes, ...all.split(':').filter((file) => GENERATED_NEEDS.test(file))].join(':'),
  };
}

const GENERATED_NEEDS =
  /\/(feign-[^/]+|okhttp[^/]*|okio[^/]*|kotlin-stdlib[^/]*|slf4j-api|scribejava[^/]*|jsr305|commons-(fileupload|io))\/|\/com\/fasterxml\/jackson\/|\/jackson-databind-nullable\//;

/** Starts a server that answers with pages of so many users, and gives its address. */
export async function pageServer(java, classPath, users) {
  const server = started(
    java,
    ['-Dsun.net.httpserver.nodelay=true', '-cp', classPath, 'io.github.zohocrmcontract.benchmarks.PageServer', `${users}`],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const port = await firstLine(server, 'The server of pages');
  return `http://127.0.0.1:${port}`;
}

/** The first line that a program prints. */
export function firstLine(child, name) {
  return new Promise((resolve) => {
    const late = setTimeout(() => fail(`${name} says nothing for ${LIMIT_IN_MILLISECONDS / 1000} s.`), LIMIT_IN_MILLISECONDS);
    let text = '';
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (part) => {
      complaint = (complaint + part).slice(-2000);
    });
    child.stdout.setEncoding('utf8').on('data', (part) => {
      text += part;
      if (text.includes('\n')) {
        clearTimeout(late);
        resolve(text.slice(0, text.indexOf('\n')).trim());
      }
    });
    child.once('close', () => text.includes('\n') || fail(`${name} ended without an answer. ${complaint}`));
  });
}

/** The time that a process has taken of all processors, which other load of the machine touches least; Linux only. */
export function processorSeconds(pid) {
  if (!existsSync('/proc/self/stat')) {
    return undefined;
  }
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/**
 * Keeps what a measurement gave, and makes the page anew.
 *
 * @param measure its name, which is that of its command
 * @param used the JDKs
 * @param numbers all that was measured
 */
export function save(measure, used, numbers) {
  const directory = join(BENCHMARKS, 'results');
  mkdirSync(directory, { recursive: true });
  // Where a JDK lies on this machine says nothing to others.
  const options = process.argv.slice(2).map((word) => {
    const jdk = used.find(({ home }) => home === word);
    return jdk ? `<JDK ${jdk.feature}>` : word;
  });
  const result = {
    measure,
    command: [`node benchmarks/${measure}.mjs`, ...options].join(' '),
    date: new Date().toISOString().slice(0, 10),
    machine: machine(),
    busyProcessors: BUSY_PROCESSORS,
    java: used.map(({ words }) => words),
    ...numbers,
  };
  // A series stands on one line.
  const json = JSON.stringify(result, null, 2).replace(/\[[\s\d.,]+\]/g, (series) => series.replace(/\s+/g, ' '));
  writeFileSync(join(directory, `${measure}.json`), `${json}\n`);
  writePage();
  console.log(`benchmarks/results/${measure}.json and docs/performance.md are written.`);
}

async function busyProcessors() {
  const now = () =>
    cpus().reduce((all, { times }) => [all[0] + times.idle, all[1] + Object.values(times).reduce((sum, time) => sum + time)], [0, 0]);
  const [idle, total] = now();
  await sleep(2000);
  const [idleThen, totalThen] = now();
  return Number((cpus().length * (1 - (idleThen - idle) / (totalThen - total))).toFixed(1));
}

function machine() {
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} processors (${cpus()[0].model.trim()}), ${gigabytes} GB, ${type()}, Node ${process.versions.node}`;
}

/** Makes the stub's package in a directory, from the executable jar. */
export function prepared(java, top, directory) {
  execFileSync(java, ['-jar', executableJar(top), '--prepare', directory], {
    stdio: 'ignore',
    timeout: LIMIT_IN_MILLISECONDS,
  });
}

/** The stub's executable jar. */
export function executableJar(top) {
  return onlyFile(join(top, 'server-stub/target'), /-exec\.jar$/, 'mvn -q package -DskipTests');
}

/** Prism from the lock file's packages, as a command. */
export function prismCommand(top, rest) {
  const prism = join(top, 'spec/node_modules/@stoplight/prism-cli/dist/index.js');
  if (!existsSync(prism)) {
    fail(`Prism is not at ${prism}. Run npm ci in spec/.`);
  }
  return [process.execPath, prism, ...rest];
}

/** Waits until an address answers with a status. */
export async function until(address, status, headers = {}) {
  for (const end = Date.now() + LIMIT_IN_MILLISECONDS; ; await sleep(20)) {
    const answered = await fetch(address, { headers })
      .then(async (answer) => (await answer.arrayBuffer(), answer.status))
      .catch(() => 0);
    if (answered === status) {
      return;
    }
    if (Date.now() > end) {
      fail(`${address} does not answer with ${status}.`);
    }
  }
}

export function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Resident memory of a process. */
export function megabytes(pid) {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
}

/** The most memory that was ever resident of a process; on systems that do not tell, what is resident now. */
export function mostMegabytes(pid) {
  const most = existsSync('/proc/self/status') && /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return most ? Number(most[1]) / 1024 : megabytes(pid);
}

export function fail(sentence) {
  console.error(sentence);
  process.exit(2);
}

function onlyFile(folder, pattern, command) {
  const found = existsSync(folder) ? readdirSync(folder).filter((file) => pattern.test(file)) : [];
  if (found.length !== 1) {
    fail(`There is no file ${pattern} in ${folder}, or more than one. Run: ${command}`);
  }
  return join(folder, found[0]);
}
