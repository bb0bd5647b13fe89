// Measures the client at work by JMH, in time and in allocated memory: beside java.net.http and Jackson alone, and beside
// the client that the generator makes when left alone.
//
//   node benchmarks/client.mjs [--java <home>] [--rounds 3] [--iterations 5]
//
// Build it first: mvn -q package -Pbenchmarks -DskipTests -pl benchmarks/client -am
// Each round runs every benchmark in a Java of its own, one after the other.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { atMost, builtClient, jdks, save, workDirectory } from './shared.mjs';

const LIMIT_IN_MILLISECONDS = 600_000;
const { values } = parseArgs({
  options: {
    java: { type: 'string', default: process.env.JAVA_HOME },
    rounds: { type: 'string', default: '3' },
    iterations: { type: 'string', default: '5' },
  },
});
const used = jdks(values.java ? [values.java] : []);
const [{ java }] = used;
const classPath = builtClient().all;
const work = workDirectory('client');
atMost(20);

const page = join(work, 'page.json');
run(['-cp', classPath, 'io.github.zohocrmcontract.benchmarks.UsersPage', page], 'ignore');
const measured = {};
for (let round = 0; round < Number(values.rounds); round++) {
  for (const { benchmark, primaryMetric, secondaryMetrics } of jmh()) {
    const [name, way] = benchmark.split('.').slice(-2);
    measured[name] ??= { name };
    const figures = (measured[name][way] ??= { microseconds: [], bytes: [] });
    figures.microseconds.push(...primaryMetric.rawData.flat().map(Math.round));
    figures.bytes.push(...secondaryMetrics['gc.alloc.rate.norm'].rawData.flat().map(Math.round));
  }
  console.error(`round ${round + 1} of ${values.rounds}`);
}
save('client', used, {
  rounds: Number(values.rounds),
  benchmarks: ['DecodePage', 'CallOverLoopback'].map((name) => measured[name]),
});
process.exit(0);

function jmh() {
  const results = join(work, 'results.json');
  const fork = ['-f', '1', '-jvmArgsAppend', `-Dusers.page=${page} -Dsun.net.httpserver.nodelay=true`];
  const length = ['-wi', '3', '-w', '2', '-i', values.iterations, '-r', '2'];
  run(['-cp', classPath, 'org.openjdk.jmh.Main', '-prof', 'gc', ...fork, ...length, '-foe', 'true', '-rf', 'json', '-rff', results], 2);
  return JSON.parse(readFileSync(results, 'utf8'));
}

function run(rest, output) {
  execFileSync(java, rest, { stdio: ['ignore', output, 2], timeout: LIMIT_IN_MILLISECONDS });
}
