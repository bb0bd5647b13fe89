// Measures the client at work by JMH, in time and in allocated memory: beside java.net.http and Jackson alone, and beside
// the client that the generator makes when left alone.
//
//   node benchmarks/client.mjs [--java <home>] [--rounds 3] [--iterations 5]
//
// Build it first: mvn -q package -Pbenchmarks -DskipTests -pl benchmarks/client -am
// Each round runs every benchmark in a Java of its own, one after the other.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { atMost, builtClient, commandLine, fail, jdks, save, started, workDirectory } from './shared.mjs';

const values = commandLine({
  java: { type: 'string', default: process.env.JAVA_HOME },
  rounds: { type: 'string', default: '3' },
  iterations: { type: 'string', default: '5' },
});
const used = jdks(values.java ? [values.java] : []);
const [{ java }] = used;
const classPath = builtClient().all;
const work = workDirectory('client');
atMost(20);

const page = join(work, 'page.json');
await run(['-cp', classPath, 'io.github.zohocrmcontract.benchmarks.UsersPage', page], 'ignore');
const measured = {};
for (let round = 0; round < Number(values.rounds); round++) {
  for (const { benchmark, primaryMetric, secondaryMetrics } of await jmh()) {
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

async function jmh() {
  const results = join(work, 'results.json');
  const fork = ['-f', '1', '-jvmArgsAppend', `-Dusers.page=${page} -Dsun.net.httpserver.nodelay=true`];
  const length = ['-wi', '3', '-w', '2', '-i', values.iterations, '-r', '2'];
  await run(['-cp', classPath, 'org.openjdk.jmh.Main', '-prof', 'gc', ...fork, ...length, '-foe', 'true', '-rf', 'json', '-rff', results], 2);
  return JSON.parse(readFileSync(results, 'utf8'));
}

async function run(rest, output) {
  const child = started(java, rest, { stdio: ['ignore', output, 2] });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) {
    fail(`Java ended with ${code}; what it says stands above.`);
  }
}
