// Measures "mvn compile" from clean, with a repository that has everything already, and how much of it is generation.
//
//   node benchmarks/build.mjs [--java <home>] [--rounds 3]
//
// What is committed is copied into a directory of its own for each round, so that nothing here is cleaned away. Run
// "mvn compile" once before, so that Maven has all it needs: it is not asked to fetch anything.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { atMost, commandLine, fail, jdks, save, workDirectory } from './shared.mjs';

const LIMIT_IN_MILLISECONDS = 600_000;
const top = dirname(dirname(fileURLToPath(import.meta.url)));
const values = commandLine({
  java: { type: 'string', default: process.env.JAVA_HOME },
  rounds: { type: 'string', default: '3' },
});
const used = jdks(values.java ? [values.java] : []);
atMost(40);

const work = workDirectory('build');
const whole = [];
const bundling = [];
const generator = [];
for (let round = 1; round <= Number(values.rounds); round++) {
  const directory = join(work, `${round}`);
  mkdirSync(directory);
  const packed = execFileSync('git', ['archive', 'HEAD'], { cwd: top, maxBuffer: 2 ** 30 });
  execFileSync('tar', ['-x', '-C', directory], { input: packed });
  const begin = performance.now();
  const goals = seconds(compile(directory));
  whole.push(rounded((performance.now() - begin) / 1000));
  bundling.push(sum(goals, /^exec(-maven-plugin)?:.* @ zoho-crm-spec$/));
  generator.push(sum(goals, /^openapi-generator(-maven-plugin)?:/));
  console.error(`round ${round} of ${values.rounds}`);
}
save('build', used, { rounds: Number(values.rounds), compile: whole, bundling, generator });
process.exit(0);

function compile(directory) {
  const log = '-Dorg.slf4j.simpleLogger';
  try {
    return execFileSync(
      'mvn',
      ['-B', '-o', 'compile', `${log}.showDateTime=true`, `${log}.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSS`],
      {
        cwd: directory,
        env: { ...process.env, JAVA_HOME: used[0].home },
        encoding: 'utf8',
        maxBuffer: 2 ** 28,
        stdio: ['ignore', 'pipe', 'inherit'],
        timeout: LIMIT_IN_MILLISECONDS,
      },
    );
  } catch (problem) {
    return fail(`mvn compile failed: ${problem.message}\n${String(problem.stdout ?? '').slice(-3000)}`);
  }
}

/** Each goal of a build and how long it took: until the next one, or the end. */
function seconds(output) {
  const marks = [...output.matchAll(/(\d{4}-\S+T\S+) \[INFO\] (?:--- (\S+:\S+:\S+ \(\S+\) @ \S+) ---|(BUILD SUCCESS|Building )|Reactor Summary)/g)].map(
    ([, moment, goal]) => ({ moment: Date.parse(moment), goal }),
  );
  return marks
    .slice(0, -1)
    .map(({ goal, moment }, index) => ({ goal, seconds: (marks[index + 1].moment - moment) / 1000 }))
    .filter(({ goal }) => goal);
}

function sum(goals, pattern) {
  const found = goals.filter(({ goal }) => pattern.test(goal));
  if (found.length === 0) {
    fail(`Maven's output names no goal like ${pattern}; does it print them as it used to?`);
  }
  return rounded(found.reduce((all, each) => all + each.seconds, 0));
}

function rounded(number) {
  return Number(number.toFixed(1));
}
