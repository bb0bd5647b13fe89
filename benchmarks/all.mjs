// Runs all measurements but that of the test command, one after the other; what one cannot do stops the others not.
//
//   node benchmarks/all.mjs --java <JDK 17's home> [--java <JDK 25's home>]
//
// All JDKs are measured where starts are compared, the first one everywhere else.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandLine, jdks } from './shared.mjs';

const MEASUREMENTS = ['start', 'load', 'scale', 'client', 'cold', 'stream', 'build'];

const here = dirname(fileURLToPath(import.meta.url));
const values = commandLine({ java: { type: 'string', multiple: true, default: process.env.JAVA_HOME ? [process.env.JAVA_HOME] : [] } });
const homes = jdks(values.java).map(({ home }) => home);
const failed = MEASUREMENTS.filter((measurement) => {
  const named = measurement === 'start' ? homes : homes.slice(0, 1);
  const options = named.flatMap((home) => ['--java', home]);
  console.error(`${measurement}:`);
  return spawnSync(process.execPath, [join(here, `${measurement}.mjs`), ...options], { stdio: 'inherit' }).status !== 0;
});
if (failed.length > 0) {
  console.error(`Not measured: ${failed.join(', ')}.`);
  process.exit(1);
}
