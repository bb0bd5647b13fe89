// Measures the test command, by one run of it. Takes as long as the tests do, and the machine should do nothing else.
//
//   node benchmarks/test.mjs [--java <home>]
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { atMost, commandLine, fail, jdks, save, started } from './shared.mjs';

const values = commandLine({
  java: { type: 'string', default: process.env.JAVA_HOME },
  goal: { type: 'string', default: 'verify' },
});
const used = jdks(values.java ? [values.java] : []);
atMost(60);

const begin = performance.now();
const build = started('mvn', ['-B', '-q', values.goal], {
  cwd: dirname(dirname(fileURLToPath(import.meta.url))),
  env: { ...process.env, JAVA_HOME: used[0].home },
  stdio: ['ignore', 'inherit', 'inherit'],
});
build.once('exit', (code) => {
  if (code !== 0) {
    fail(`mvn ${values.goal} failed; nothing is written.`);
  }
  save('test', used, { test: `mvn ${values.goal}`, rounds: 1, seconds: [Math.round((performance.now() - begin) / 1000)] });
  process.exit(0);
});
