import { walkDocument } from './schemaWalk.js';

/** A choice among constants is an enum with words to each, a condition is none, and discriminators tell schemas apart. */
const isOneOfSeveral = (path, discriminators) =>
  ['oneOf', 'anyOf'].includes(path.at(-2)) ||
  path.at(-1) === 'not' ||
  path.includes('if') ||
  (path.at(-2) === 'properties' && discriminators.has(path.at(-1)));

/** The names of all keys that tell schemas apart. */
function discriminatorsOf(document) {
  const names = new Set();
  walkDocument(document, (schema) => {
    if (schema.discriminator?.propertyName !== undefined) {
      names.add(schema.discriminator.propertyName);
    }
  });
  return names;
}

const CHECKS = {
  'inline-object': (schema, isComponent) =>
    !isComponent && schema.properties !== undefined
      ? 'This object is written inside another schema: give it a file of its own under components/schemas and a $ref'
      : undefined,
  'single-value-enum': (schema, isComponent, path, discriminators) => {
    if (schema.const !== undefined && schema.const !== null && !isOneOfSeveral(path, discriminators)) {
      return 'A const refuses every value that comes later: drop it, or list it as x-extensible-enum';
    }
    const values = new Set((Array.isArray(schema.enum) ? schema.enum : []).filter((value) => value !== null));
    return schema.enum !== undefined && values.size < 2
      ? 'An enum of one value refuses every value that comes later: drop it, or list it as x-extensible-enum'
      : undefined;
  },
};

/** Runs the check named in the options over every schema of the document as it is written, no $ref followed. */
export default function schemasAsWritten(document, { check }) {
  const findings = [];
  const discriminators = discriminatorsOf(document);
  walkDocument(document, (schema, path, isComponent) => {
    const message = CHECKS[check](schema, isComponent, path, discriminators);
    if (message) {
      const key = schema.enum === undefined ? 'const' : 'enum';
      findings.push({ message, path: check === 'single-value-enum' ? [...path, key] : path });
    }
  });
  return findings;
}
