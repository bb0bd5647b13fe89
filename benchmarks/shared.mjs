// What the measurements share: programs to compare, and figures.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const LIMIT_IN_MILLISECONDS = 120_000;

/** Makes the stub's package in a directory, from the executable jar. */
export function prepared(java, top, directory) {
  execFileSync(java, ['-jar', executableJar(top), '--prepare', directory], { stdio: 'ignore' });
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

export function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export function fail(sentence) {
  console.error(sentence);
  process.exit(2);
}

function onlyFile(folder, pattern, command) {
  const found = existsSync(folder) ? readdirSync(folder).filter((file) => pattern.test(file)) : [];
  if (found.length !== 1) {
    fail(`There is no executable jar in ${folder}. Run: ${command}`);
  }
  return join(folder, found[0]);
}
