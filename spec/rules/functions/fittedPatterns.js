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

/** As long as identifiers are; shorter ones, such as years and postal codes, often have a length by law. */
const DIGITS_OF_AN_IDENTIFIER = 10;
const DIGITS = String.raw`(?:\[(?:\d|-|\\d)+\]|\\d|\d)`;
const ONLY_DIGITS = new RegExp(String.raw`^\^?(?:\(?${DIGITS}(?:\{\d+\})?\)?)+\$?$`);
const EACH_DIGITS = new RegExp(String.raw`${DIGITS}(?:\{(\d+)\})?`, 'g');

/** Nothing but digits, and exactly as many as the sample had: the next identifier is longer by one. */
const isOneLengthOfDigits = (pattern) =>
  ONLY_DIGITS.test(pattern) &&
  [...pattern.matchAll(EACH_DIGITS)].reduce((sum, [, count]) => sum + Number(count ?? 1), 0) >= DIGITS_OF_AN_IDENTIFIER;

const isVouchedFor = (schema) => schema['x-evidence'] !== undefined || schema['x-source'] !== undefined;

const isFitted = (schema) =>
  isLiteral(schema.pattern) || isCounted(schema.pattern) || (isOneLengthOfDigits(schema.pattern) && !isVouchedFor(schema));

/** Finds patterns that were made from one sample: one fixed text, parts of fixed length, or as many digits as it had. */
export default function fittedPatterns(document) {
  const findings = [];
  walkDocument(document, (schema, path) => {
    if (typeof schema.pattern === 'string' && isFitted(schema)) {
      findings.push({
        message: `"${schema.pattern}" fits one sample and refuses the next: write what is documented, or no pattern`,
        path: [...path, 'pattern'],
      });
    }
  });
  return findings;
}
