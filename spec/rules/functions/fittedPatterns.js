import { walkDocument } from './schemaWalk.js';

/** Hexadecimal digits are counted in identifiers that have a standard, such as UUIDs. */
const HEXADECIMAL = /^\[(?:0-9|a-f|A-F|\\d)+\]$/;
const COUNTED_CLASS = /(\[(?:\\.|[^\]\\])*\])\{(\d+)\}/g;

/** A pattern without any choice or repetition: it matches one text. */
const isLiteral = (pattern) => !/[[(|*+?{]|\.(?!$)|\\[dwsDWSbpPk]/.test(pattern.replace(/\\[^dwsDWSbpPk]/g, ''));

/** Letters counted in more than one place, and nothing of open length: nobody's names are all that long. */
function isCounted(pattern) {
  const bare = pattern.replace(/\[(?:\\.|[^\]\\])*\]/g, '[]');
  const counted = [...pattern.matchAll(COUNTED_CLASS)].filter(([, set]) => /[a-zA-Z]/.test(set) && !HEXADECIMAL.test(set));
  return counted.length > 1 && !/[*+?|]|\{\d+,\d*\}/.test(bare);
}

/** Finds patterns that were made from one sample: one fixed text, or parts of fixed length. */
export default function fittedPatterns(document) {
  const findings = [];
  walkDocument(document, (schema, path) => {
    if (typeof schema.pattern === 'string' && (isLiteral(schema.pattern) || isCounted(schema.pattern))) {
      findings.push({
        message: `"${schema.pattern}" fits one sample and refuses the next: write what is documented, or no pattern`,
        path: [...path, 'pattern'],
      });
    }
  });
  return findings;
}
