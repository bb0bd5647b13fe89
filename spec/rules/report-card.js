// Judges any OpenAPI 3 file.
//
//   npm run report-card -- [--format text|junit|github|json] [--output file] [--rules report-card|house] file...
//
// `report-card` (the default) holds the rules against rot, `house` our own style. `text` sums up rule by rule; `junit` is
// for build servers, `github` makes annotations on a pull request. It ends with 1 if there are findings.
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { SPEC } from './lint.js';

const SPECTRAL = join(SPEC, 'node_modules', '@stoplight', 'spectral-cli', 'dist', 'index.js');
const RESOLVER = join(SPEC, 'rules', 'no-addresses.cjs');
const FORMATS = { text: 'json', json: 'json', junit: 'junit', github: 'json' };
const RULESETS = ['report-card', 'house'];
const USAGE = 'npm run report-card -- [--format text|junit|github|json] [--output file] [--rules report-card|house] file...';

/** The rules of a ruleset, each with its description. */
export function rulesOf(name) {
  const read = (ruleset) => load(readFileSync(join(SPEC, 'rules', `${ruleset}.yaml`), 'utf8')).rules;
  const house = read('house');
  return Object.entries(read(name)).map(([rule, definition]) => ({
    rule,
    description: (typeof definition === 'string' ? house[rule] : definition).description,
  }));
}

/** What was asked for; an error says what is wrong and how it is meant. */
export function readArguments(args) {
  const options = { format: 'text', output: undefined, rules: 'report-card', files: [] };
  for (let at = 0; at < args.length; at++) {
    const [, name] = /^--(format|output|rules)$/.exec(args[at]) ?? [];
    if (name) {
      options[name] = args[++at];
    } else if (args[at].startsWith('-')) {
      throw new Error(`There is no option ${args[at]}. Usage: ${USAGE}`);
    } else {
      options.files.push(args[at]);
    }
  }
  if (!Object.hasOwn(FORMATS, options.format) || !RULESETS.includes(options.rules) || options.files.length === 0) {
    throw new Error(`Usage: ${USAGE}`);
  }
  return options;
}

function spectral(args, directory) {
  const options = { cwd: directory, env: { ...process.env, NO_UPDATE_NOTIFIER: '1', NO_COLOR: '1', FORCE_COLOR: '0' }, maxBuffer: 256 * 1024 * 1024 };
  return new Promise((done) => {
    execFile(process.execPath, [SPECTRAL, ...args], options, (error, stdout, stderr) =>
      done({ code: error ? error.code : 0, stdout, stderr }),
    );
  });
}

const counted = (number, word) => `${number} ${word}${number === 1 ? '' : 's'}`;

/** One card for one file; for several a card each, also for the files that they refer to, and the sums of all. */
export function asText(files, rules, findings) {
  const bySource = new Map(files.map((file) => [file, []]));
  findings.forEach((finding) => bySource.set(finding.source, [...(bySource.get(finding.source) ?? []), finding]));
  if (files.length === 1) {
    return card(files[0], rules, findings);
  }
  const cards = [...bySource].map(([file, own]) => card(file, rules, own));
  return [...cards, card(`All ${counted(bySource.size, 'file')}`, rules, findings, false)].join('\n');
}

function card(title, rules, findings, withPlaces = true) {
  const width = Math.max(...rules.map(({ rule }) => rule.length));
  const table = rules.map(({ rule, description }) => {
    const count = findings.filter(({ code }) => code === rule).length;
    return `${rule.padEnd(width)}  ${count === 0 ? 'clean' : String(count).padStart(5)}  ${description}`;
  });
  // What is no rule of ours are faults that kept the file from being judged.
  const others = findings.filter(({ code }) => !rules.some(({ rule }) => rule === code)).length;
  const places = (withPlaces ? findings : []).map(
    ({ source, range, code, message, path }) => `${source}:${range.start.line + 1} ${code}: ${message} (${path.join('.')})`,
  );
  const unreadable = others > 0 ? [`${'(unreadable)'.padEnd(width)}  ${String(others).padStart(5)}  The file cannot be judged in full.`] : [];
  return [`${title}: ${counted(findings.length, 'finding')}`, ...table, ...unreadable, ...(places.length > 0 ? ['', ...places] : []), ''].join('\n');
}

/** What Spectral calls 0 to 3, from an error to a hint. */
const ANNOTATIONS = ['error', 'warning', 'notice', 'notice'];

/** GitHub reads `%0A` as the end of a line, so that a percent sign has to be told from it, and first. */
const escaped = (text) => String(text).replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const escapedProperty = (text) => escaped(text).replace(/:/g, '%3A').replace(/,/g, '%2C');

/** An annotation for each finding; Spectral's own leave percent signs as they are. Files are named as seen from the directory. */
export function asAnnotations(findings, directory) {
  const lines = findings.map(({ source, range: { start, end }, code, message, severity }) => {
    const properties = {
      title: code,
      file: relative(directory, source ?? ''),
      col: start.character + 1,
      endColumn: end.character + 1,
      line: start.line + 1,
      endLine: end.line + 1,
    };
    const written = Object.entries(properties).map(([name, value]) => `${name}=${escapedProperty(value)}`);
    return `::${ANNOTATIONS[severity]} ${written.join(',')}::${escaped(message)}\n`;
  });
  return lines.join('');
}

/** What a file holds; an error names the file, which those of the parser do not. */
function read(path) {
  try {
    return load(readFileSync(path, 'utf8'));
  } catch (failure) {
    if (failure.code === 'ENOENT') {
      throw new Error(`There is no file ${path}.`);
    }
    const reason = failure.code === 'EISDIR' ? 'it is a folder; name the file in it' : failure.message;
    throw new Error(`${path} cannot be read: ${reason}`);
  }
}

/** Spectral has nothing to say about files that it does not know, which would pass for a clean card. */
function checkKind(path) {
  const document = read(path);
  if (!/^3\./.test(document?.openapi ?? '')) {
    throw new Error(`${path} is no OpenAPI 3 description: it does not start with "openapi: 3...".`);
  }
}

function written(format, stdout, paths, rules, directory) {
  switch (format) {
    case 'text':
      return asText(paths, rulesOf(rules), JSON.parse(stdout));
    case 'github':
      return asAnnotations(JSON.parse(stdout), directory);
    default:
      return stdout;
  }
}

/**
 * Judges files.
 *
 * @returns {Promise<{code: number, text: string}>} 0 if there is nothing to say and 1 otherwise, and the report
 * @throws if Spectral could not judge
 */
export async function reportCard({ files, format, rules }, directory = process.cwd()) {
  const paths = files.map((file) => (isAbsolute(file) ? file : resolve(directory, file)));
  paths.forEach(checkKind);
  const ruleset = join(SPEC, 'rules', `${rules}.yaml`);
  // Spectral takes patterns, and file names may hold the braces of path parameters.
  const patterns = paths.map((path) => path.replace(/[{}]/g, '?'));
  const args = ['lint', '--quiet', '--fail-severity', 'warn', '--fail-on-unmatched-globs', '--ruleset', ruleset, '--resolver', RESOLVER, '--format', FORMATS[format], ...patterns];
  const { code, stdout, stderr } = await spectral(args, directory);
  if (code > 1) {
    throw new Error(`Spectral could not judge ${files.join(', ')}:\n${stderr || stdout}`);
  }
  return { code, text: written(format, stdout, paths, rules, directory) };
}

function write(path, text) {
  try {
    writeFileSync(path, text);
  } catch (failure) {
    throw new Error(`The report cannot be written to ${path}: ${failure.message}`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const options = readArguments(process.argv.slice(2));
    // npm changes to the folder of its package; people name files from where they are.
    const { code, text } = await reportCard(options, process.env.INIT_CWD ?? process.cwd());
    if (options.output) {
      write(resolve(process.env.INIT_CWD ?? '.', options.output), text);
    } else {
      process.stdout.write(text);
    }
    process.exitCode = code;
  } catch (failure) {
    console.error(failure.message);
    process.exitCode = 2;
  }
}
