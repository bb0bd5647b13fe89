// Measures the client beside java.net.http and Jackson alone, in time and in allocated memory, by JMH.
//
//   node benchmarks/client.mjs --java <home> [--forks 3] [--iterations 5]
//
// Build it first: mvn -q package -Pbenchmarks -DskipTests -pl benchmarks/client -am
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fail } from './shared.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const { values } = parseArgs({
  options: {
    java: { type: 'string', default: process.env.JAVA_HOME },
    forks: { type: 'string', default: '3' },
    iterations: { type: 'string', default: '5' },
  },
});
if (!values.java) {
  fail('Name a JDK: --java <home>, or JAVA_HOME.');
}
const target = join(here, 'client/target');
if (!existsSync(join(target, 'class-path.txt'))) {
  fail('Build it first: mvn -q package -Pbenchmarks -DskipTests -pl benchmarks/client -am');
}
const work = mkdtempSync(join(tmpdir(), 'client-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

const results = join(work, 'results.json');
const classPath = [join(target, 'classes'), readFileSync(join(target, 'class-path.txt'), 'utf8').trim()].join(':');
execFileSync(
  join(values.java, 'bin/java'),
  ['-cp', classPath, 'org.openjdk.jmh.Main', '-prof', 'gc', '-f', values.forks, '-wi', '3', '-w', '3', '-r', '3']
    .concat(['-i', values.iterations, '-rf', 'json', '-rff', results]),
  { stdio: ['ignore', 2, 2] },
);
const measured = new Map(
  JSON.parse(readFileSync(results, 'utf8')).map((each) => [each.benchmark.split('.').slice(-2).join('.'), each]),
);
console.log('| page of 200 users | client | alone | ratio | allocated by the client | alone | ratio |');
console.log('|---|---|---|---|---|---|---|');
for (const [name, benchmark] of [['decoded', 'DecodePage'], ['called for over loopback, and decoded', 'CallOverLoopback']]) {
  const [client, raw] = ['client', 'raw'].map((kind) => measured.get(`${benchmark}.${kind}`));
  const bytes = (each) => each.secondaryMetrics['gc.alloc.rate.norm'].score;
  const ratio = (one, other) => (one / other).toFixed(2);
  const micros = ({ primaryMetric: { score, scoreError } }) => `${score.toFixed(0)} ± ${Number(scoreError).toFixed(0)} µs`;
  console.log(
    `| ${name} | ${micros(client)} | ${micros(raw)} | ${ratio(client.primaryMetric.score, raw.primaryMetric.score)} ` +
      `| ${(bytes(client) / 1024).toFixed(0)} kB | ${(bytes(raw) / 1024).toFixed(0)} kB | ${ratio(bytes(client), bytes(raw))} |`,
  );
}
