// Runs every lint gate over the split description and over the bundle.
//
// `npm run lint` prints the findings and fails if there are any; the tests call the same functions.
import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export const SPEC = join(dirname(fileURLToPath(import.meta.url)), '..');
export const SOURCE = 'openapi.yaml';
export const BUNDLE = join('target', 'bundle', 'openapi.yaml');

const TOOLS = {
  spectral: join('node_modules', '@stoplight', 'spectral-cli', 'dist', 'index.js'),
  redocly: join('node_modules', '@redocly', 'cli', 'bin', 'cli.js'),
};

/** Neither tool may call home: no build needs it, and none should wait for it. */
const QUIET = { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', NO_UPDATE_NOTIFIER: '1' };

function run(tool, args) {
  return new Promise((resolve) => {
    const options = { cwd: SPEC, env: { ...process.env, ...QUIET }, maxBuffer: 64 * 1024 * 1024 };
    execFile(process.execPath, [TOOLS[tool], ...args], options, (error, stdout, stderr) =>
      resolve({ code: error ? error.code : 0, stdout, stderr }),
    );
  });
}

/** A tool that fell over has judged nothing, so its silence must not pass for "no findings". */
function judgement(tool, { code, stdout, stderr }) {
  try {
    return JSON.parse(stdout);
  } catch {
    throw new Error(`${tool} ended with ${code} and gave no judgement:\n${stderr || stdout}`);
  }
}

const shown = (file) => relative(SPEC, file).split(sep).join('/');

/** Findings of Spectral: `rule`, `file`, `path` as one text, `line`, `message`. */
export async function spectral(ruleset, ...filesAndOptions) {
  const args = ['lint', '--quiet', '--format', 'json', '--fail-on-unmatched-globs', '--ruleset', join('rules', ruleset)];
  const result = await run('spectral', [...args, ...filesAndOptions]);
  return judgement('Spectral', result).map((finding) => ({
    rule: finding.code,
    file: shown(finding.source),
    path: finding.path.join('.'),
    line: finding.range.start.line + 1,
    message: finding.message,
  }));
}

/** Findings of Redocly, in the same form. */
export async function redocly(file) {
  const args = ['lint', '--config', join('rules', 'redocly.yaml'), '--format', 'json', '--max-problems', '1000', file];
  const { problems } = judgement('Redocly', await run('redocly', args));
  return problems.map((problem) => ({
    rule: problem.ruleId,
    file: problem.location[0].source.ref,
    path: problem.location[0].pointer ?? '',
    line: problem.location[0].start?.line ?? 1,
    message: problem.message,
  }));
}

/** Every file of the split description, as the tools are to be given them. */
export function sourceFiles() {
  const below = (directory) =>
    readdirSync(join(SPEC, directory), { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? below(`${directory}/${entry.name}`) : [`${directory}/${entry.name}`],
    );
  return [SOURCE, ...below('paths'), ...below('components')].filter((file) => file.endsWith('.yaml'));
}

/** Spectral takes patterns, and our file names hold the braces of path parameters. */
const asPattern = (file) => file.replace(/[{}]/g, '?');

/** Each gate by name: what it judges, over how many files, and how to get its findings. */
export function gates() {
  if (!existsSync(join(SPEC, BUNDLE))) {
    throw new Error('There is no bundle to judge; "mvn -pl spec compile" in the folder above writes it.');
  }
  const files = sourceFiles();
  return [
    {
      tool: 'Spectral',
      target: 'source',
      files: files.length,
      findings: async () => [
        ...(await spectral('spectral-source.yaml', SOURCE)),
        ...(await spectral(
          'house.yaml',
          '--ignore-unknown-format',
          '--resolver',
          join('rules', 'as-written.cjs'),
          ...files.slice(1).map(asPattern),
        )),
      ],
    },
    { tool: 'Spectral', target: 'bundle', files: 1, findings: () => spectral('spectral.yaml', BUNDLE) },
    { tool: 'OWASP', target: 'bundle', files: 1, findings: () => spectral('owasp.yaml', BUNDLE) },
    { tool: 'Redocly', target: 'source', files: files.length, findings: () => redocly(SOURCE) },
    { tool: 'Redocly', target: 'bundle', files: 1, findings: () => redocly(BUNDLE) },
  ];
}

export const asText = ({ file, line, rule, path, message }) => `${file}:${line} ${rule}: ${message} (${path})`;

export const summary = ({ tool, target, files }, findings) =>
  `${tool}: ${target} ${findings.length} findings in ${files} ${files === 1 ? 'file' : 'files'}`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const gate of gates()) {
    const findings = await gate.findings();
    console.log([summary(gate, findings), ...findings.map(asText)].join('\n  '));
    process.exitCode ||= findings.length > 0 ? 1 : 0;
  }
}
