// Writes docs/performance.md from the results in benchmarks/results and from what is said in benchmarks/findings.md.
//
//   node benchmarks/page.mjs
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ratio, spread, summary, table, written } from './figures.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const PAGE = join(dirname(here), 'docs/performance.md');

const LONGEST_LINE = 120;
// As many processors taken by other work make figures say little.
const BUSY = 0.3;

// In the order in which the page tells them; each gives its goals and its own part of the page.
const MEASURES = [start, load, scale, client, cold, stream, build, test];

/** Writes the page from all results there are. */
export function writePage() {
  const goals = [];
  const parts = [];
  for (const measure of MEASURES) {
    const file = join(here, 'results', `${measure.name}.json`);
    if (existsSync(file)) {
      const result = JSON.parse(readFileSync(file, 'utf8'));
      const told = measure(result);
      goals.push(...told.goals.map((goal) => ({ ...goal, busy: result.busyProcessors >= BUSY })));
      parts.push(`## ${told.title}\n\n${taken(result)}\n\n${told.tables.join('\n\n')}`);
    }
  }
  const head = `<!-- Made by node benchmarks/page.mjs from benchmarks/results and benchmarks/findings.md; do not edit. -->

# How fast it is

Measured beside what one would use instead, and beside the limit of the machine; what is measured, and how, says
[benchmarks/README.md](../benchmarks/README.md). Read ratios rather than seconds: they are those of the medians. A goal
counts by its figure as it is written here.

## The goals

${table(['measure', 'figure', 'goal', 'reached'], goals.map(goalRow))}`;
  // A page of its own on the site, with a heading that this one has no room for.
  const findings = readFileSync(join(here, 'findings.md'), 'utf8').replace(/^# .*\n/, '').trim();
  writeFileSync(PAGE, `${[head, ...parts, findings].join('\n\n')}\n`);
}

// A goal is a bound that may be met (most, least) or that must be stayed under (below); counted as written here.
function goalRow({ what, value, digits = 2, unit = '', busy, ...bounds }) {
  const [[kind, bound]] = Object.entries(bounds);
  const { words, isReached } = BOUNDS[kind];
  const reached = isReached(Number(value.toFixed(digits)), bound);
  return [what, written(value, digits) + unit, `${words} ${bound}${unit}`, (reached ? 'yes' : 'no') + (busy ? ', on a busy machine' : '')];
}

const BOUNDS = {
  most: { words: 'at most', isReached: (value, bound) => value <= bound },
  least: { words: 'at least', isReached: (value, bound) => value >= bound },
  below: { words: 'below', isReached: (value, bound) => value < bound },
};

// Where the figures of a part come from.
function taken({ command, date, machine, busyProcessors = 0, java, note = '' }) {
  const busy = busyProcessors >= BUSY ? `Other work took ${written(busyProcessors, 1)} processors: a hint and no more. ` : '';
  return wrapped(`\`${command}\`, ${date}. The machine: ${machine}; ${java.join(', ')}. ${busy}${note}`.trim());
}

function wrapped(text) {
  const lines = [''];
  for (const word of text.split(' ')) {
    if (lines.at(-1).length + word.length >= LONGEST_LINE) {
      lines.push('');
    }
    lines.push(`${lines.pop()} ${word}`.trim());
  }
  return lines.join('\n');
}

function start({ seconds, processor, memory }) {
  const versions = [...new Set(Object.keys(seconds).map((name) => /JDK (\d+)/.exec(name)?.[1]))].filter(Boolean);
  const prism = Object.keys(seconds).find((name) => name.startsWith('Prism'));
  const inOne = (version, which) => seconds[`in a program, JDK ${version}, ${which} start`];
  return {
    title: 'Starting the stub',
    goals: [
      ...versions.map((version) => ({
        what: `stub: start of the package, JDK ${version}, beside Prism`,
        value: ratio(seconds[`package, JDK ${version}`], seconds[prism]),
        ...(Number(version) >= 25 ? { most: 0.6 } : { below: 1 }),
      })),
      ...versions.map((version) => ({
        what: `stub: second start in one program, JDK ${version}, beside the first`,
        value: ratio(inOne(version, 'second'), inOne(version, 'first')),
        below: 0.3,
      })),
    ],
    tables: [
      table(
        ['from the command to the first answer', 'median (least, most)', 'beside Prism', 'processor time'],
        Object.entries(seconds).map(([name, series]) => [
          name,
          `${spread(series)} s`,
          written(ratio(series, seconds[prism])),
          processor[name] ? `${written(summary(processor[name]).median)} s` : '',
        ]),
      ),
      table(
        ['resident memory', 'after one answer', '30 s later'],
        Object.entries(memory).map(([name, { atOnce, atRest }]) => [
          name,
          ...[atOnce, atRest].map((series) => `${written(summary(series).median, 0)} MB`),
        ]),
      ),
    ],
  };
}

function load({ rates, memory }) {
  const name = ({ request, bytes, connections }) => `${request}, ${written(bytes, 0)} bytes, ${connections} connections`;
  return {
    title: 'The stub under load',
    goals: [
      ...rates.flatMap((each) => stubs(each.perSecond).map((stub) => ({
        what: `${stub}: ${each.request}, ${each.connections} connections, beside Prism`,
        value: ratio(each.perSecond[stub], each.perSecond.Prism),
        digits: 1,
        least: each.bytes > 10_000 ? 10 : 5,
      }))),
      ...rates.filter(({ perSecond }) => perSecond['fixed bytes']).flatMap((each) => stubs(each.perSecond).map((stub) => ({
        what: `${stub}: ${each.request}, ${each.connections} connections, beside Java's server with fixed bytes`,
        value: ratio(each.perSecond[stub], each.perSecond['fixed bytes']),
        least: 0.5,
      }))),
      ...stubs(memory).flatMap((stub) => [['atRest', 'at rest'], ['peak', 'under load']].map(([key, when]) => ({
        what: `${stub}: memory ${when}, beside Prism`,
        value: ratio(memory[stub][key], memory.Prism[key]),
        below: 1,
      }))),
    ],
    tables: [
      table(
        ['requests a second, median (least, most)', ...Object.keys(rates[0].perSecond)],
        rates.map((each) => [name(each), ...Object.values(each.perSecond).map((series) => spread(series, 0))]),
      ),
      table(
        ['resident memory', '30 s after the first answers', 'the most, under this load'],
        Object.entries(memory).map(([each, { atRest, peak }]) => [
          each,
          ...[atRest, peak].map((series) => `${written(summary(series).median, 0)} MB`),
        ]),
      ),
    ],
  };
}

function stubs(byName) {
  return Object.keys(byName).filter((name) => name.startsWith('stub'));
}

const PAGES = [
  ['inSequence', 'one after another'],
  ['milliseconds', 'again and again'],
  ['changed', 'each after a change'],
];

function scale({ territories, sizes, count }) {
  return {
    title: 'The stub with much in it',
    goals: sizes
      .filter(({ last }) => last.page > 1)
      .flatMap(({ users, first, last }) =>
        PAGES.map(([how, name]) => ({
          what: `stub: page ${last.page} of ${written(users, 0)} users beside page 1, ${name}`,
          value: ratio(last[how], first[how]),
          most: 1.5,
        })),
      ),
    tables: [
      table(
        ['users', 'pages of 200', 'page 1', 'last page', 'ratio'],
        sizes
          .filter(({ last }) => last.page > 1)
          .flatMap(({ users, first, last }) =>
            PAGES.map(([how, name]) => [
              written(users, 0),
              name,
              `${spread(first[how], 1)} ms`,
              `page ${last.page}: ${spread(last[how], 1)} ms`,
              written(ratio(last[how], first[how])),
            ]),
          ),
      ),
      table(
        ['users', 'made in', 'resident memory after all pages'],
        sizes.map(({ users, madeInSeconds, resident }) => [
          written(users, 0),
          `${written(madeInSeconds, 1)} s`,
          `${written(resident, 0)} MB`,
        ]),
      ),
      table(
        [`count of users by territory, ${written(territories, 0)} territories, each after a change`, 'whole answer', 'median (least, most)'],
        count.map(({ users, entries, milliseconds }) => [
          `${written(users, 0)} users`,
          `${written(entries, 0)} territories`,
          `${spread(milliseconds, 1)} ms`,
        ]),
      ),
    ],
  };
}

// Which ratio each measure of JMH has to reach: time and allocation beside Jackson alone.
const CLIENT = {
  DecodePage: { what: 'page of 200 users, decoded', time: 1.1, allocation: 1.25 },
  CallOverLoopback: { what: 'page of 200 users, called for over loopback and decoded', time: 1.15 },
};

function client({ benchmarks }) {
  const generated = benchmarks.filter((each) => each.generated);
  return {
    title: 'The client at work',
    goals: [
      ...benchmarks.map(({ name, client: own, raw }) => ({
        what: `client: ${CLIENT[name].what}, time beside raw`,
        value: ratio(own.microseconds, raw.microseconds),
        most: CLIENT[name].time,
      })),
      ...benchmarks.filter(({ name }) => CLIENT[name].allocation).map(({ name, client: own, raw }) => ({
        what: `client: ${CLIENT[name].what}, allocation beside raw`,
        value: ratio(own.bytes, raw.bytes),
        most: CLIENT[name].allocation,
      })),
      ...generated.map(({ name, client: own, generated: other }) => ({
        what: `client: ${CLIENT[name].what}, time beside the generated client`,
        value: ratio(own.microseconds, other.microseconds),
        most: 1,
      })),
    ],
    tables: [
      table(
        ['', 'median (least, most)', 'beside raw', 'allocated', 'beside raw'],
        benchmarks.flatMap(({ name, ...kinds }) =>
          Object.entries(kinds).map(([kind, { microseconds, bytes }]) => [
            `${CLIENT[name].what}: ${WAYS[kind]}`,
            `${spread(microseconds, 0)} µs`,
            written(ratio(microseconds, kinds.raw.microseconds)),
            `${written(summary(bytes).median / 1024, 0)} kB`,
            written(ratio(bytes, kinds.raw.bytes)),
          ]),
        ),
      ),
    ],
  };
}

const WAYS = {
  client: 'the client',
  raw: 'raw: `java.net.http` and Jackson, to records',
  generated: 'the client that the generator makes when left alone',
};

function cold({ seconds, processor = {} }) {
  return {
    title: 'From the start of Java to the first page',
    goals: [
      { what: 'client: cold start beside raw', value: ratio(seconds.client, seconds.raw), most: 1.4 },
      {
        what: 'client: cold start beside the generated client',
        value: ratio(seconds.client, seconds.generated),
        most: 1,
      },
    ],
    tables: [
      table(
        ['from the start of Java to the first decoded page', 'median (least, most)', 'beside raw', 'processor time', 'beside raw'],
        Object.entries(seconds).map(([way, series]) => [
          WAYS[way],
          `${spread(series)} s`,
          written(ratio(series, seconds.raw)),
          processor[way] ? `${spread(processor[way])} s` : '',
          processor[way] ? written(ratio(processor[way], processor.raw)) : '',
        ]),
      ),
    ],
  };
}

function stream({ users, heap, seconds }) {
  return {
    title: 'All users, one after another',
    goals: [
      {
        what: `client: ${written(users, 0)} users through the stream in ${heap}, time beside raw pages`,
        value: ratio(seconds.client, seconds.raw),
        most: 1.3,
      },
    ],
    tables: [
      table(
        [`${written(users, 0)} users in pages of 200, ${heap} of heap`, 'median (least, most)', 'beside raw'],
        Object.entries(seconds).map(([way, series]) => [
          WAYS[way],
          `${spread(series)} s`,
          written(ratio(series, seconds.raw)),
        ]),
      ),
    ],
  };
}

function build({ compile, bundling, generator }) {
  const generation = bundling.map((seconds, round) => seconds + generator[round]);
  return {
    title: 'The build',
    goals: [{ what: 'build: generation', value: summary(generation).median, digits: 1, unit: ' s', below: 20 }],
    tables: [
      table(
        ['', 'median (least, most)'],
        [
          ['`mvn compile` from clean, with a warm repository', `${spread(compile, 1)} s`],
          ['of it generation', `${spread(generation, 1)} s`],
          ['of that the bundles and what else is made of the contract', `${spread(bundling, 1)} s`],
          ['and the generator', `${spread(generator, 1)} s`],
        ],
      ),
    ],
  };
}

function test({ test: command, seconds }) {
  return {
    title: 'The tests',
    goals: [
      { what: 'build: the test command', value: summary(seconds).median / 60, digits: 1, unit: ' min', below: 12 },
    ],
    tables: [`\`${command}\` took ${written(summary(seconds).median / 60, 1)} minutes.`],
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writePage();
}
