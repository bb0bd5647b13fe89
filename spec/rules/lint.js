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

/**
 * Descriptions beside the contract: what the stub needs besides it. Each keeps its files in a folder of its own name, and
 * is held to the rules of `owasp-further.yaml` and `redocly-further.yaml`.
 */
export const FURTHER = ['oauth', 'sandbox'];

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
export async function redocly(file, rules = 'redocly.yaml') {
  const args = ['lint', '--config', join('rules', rules), '--format', 'json', '--max-problems', '1000', file];
  const { problems } = judgement('Redocly', await run('redocly', args));
  return problems.map((problem) => ({
    rule: problem.ruleId,
    file: problem.location[0].source.ref,
    path: problem.location[0].pointer ?? '',
    line: problem.location[0].start?.line ?? 1,
    message: problem.message,
  }));
}

/** Every file of a split description, as the tools are to be given them: its root, and what lies in its folder. */
export function sourceFiles(root = SOURCE, folder = '') {
  const below = (directory) =>
    readdirSync(join(SPEC, directory), { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? below(`${directory}/${entry.name}`) : [`${directory}/${entry.name}`],
    );
  return [root, ...below(`${folder}paths`), ...below(`${folder}components`)].filter((file) => file.endsWith('.yaml'));
}

/** Spectral takes patterns, and our file names hold the braces of path parameters. */
const asPattern = (file) => file.replace(/[{}]/g, '?');

/** Each gate by name: what it judges, over how many files, and how to get its findings. */
export function gates() {
  if (!existsSync(join(SPEC, BUNDLE))) {
    throw new Error('There is no bundle to judge; "mvn -pl spec compile" in the folder above writes it.');
  }
  return [...gatesOf(SOURCE, '', 'source', 'bundle', 'owasp.yaml', 'redocly.yaml'), ...FURTHER.flatMap(furtherGates)];
}

const furtherGates = (name) =>
  gatesOf(`${name}.yaml`, `${name}/`, `source of ${name}`, `bundle of ${name}`, 'owasp-further.yaml', 'redocly-further.yaml');

function gatesOf(root, folder, source, bundleName, owasp, strict) {
  const files = sourceFiles(root, folder);
  const bundle = join('target', 'bundle', root);
  return [
    {
      tool: 'Spectral',
      target: source,
      files: files.length,
      findings: async () => [
        ...(await spectral('spectral-source.yaml', root)),
        ...(await spectral(
          'house.yaml',
          '--ignore-unknown-format',
          '--resolver',
          join('rules', 'as-written.cjs'),
          ...files.slice(1).map(asPattern),
        )),
      ],
    },
    { tool: 'Spectral', target: bundleName, files: 1, findings: () => spectral('spectral.yaml', bundle) },
    { tool: 'OWASP', target: bundleName, files: 1, findings: () => spectral(owasp, bundle) },
    { tool: 'Redocly', target: source, files: files.length, findings: () => redocly(root, strict) },
    { tool: 'Redocly', target: bundleName, files: 1, findings: () => redocly(bundle, strict) },
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
