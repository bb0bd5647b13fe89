import { walkDocument } from './schemaWalk.js';

const CHECKS = {
  'inline-object': (schema, isComponent) =>
    !isComponent && schema.properties !== undefined
      ? 'This object is written inside another schema: give it a file of its own under components/schemas and a $ref'
      : undefined,
  'single-value-enum': (schema) => {
    const values = new Set((Array.isArray(schema.enum) ? schema.enum : []).filter((value) => value !== null));
    return schema.enum !== undefined && values.size < 2
      ? 'An enum of one value refuses every value that comes later: drop it, or list it as x-extensible-enum'
      : undefined;
  },
};

/** Runs the check named in the options over every schema of the document as it is written, no $ref followed. */
export default function schemasAsWritten(document, { check }) {
  const findings = [];
  walkDocument(document, (schema, path, isComponent) => {
    const message = CHECKS[check](schema, isComponent);
    if (message) {
      findings.push({ message, path: check === 'single-value-enum' ? [...path, 'enum'] : path });
    }
  });
  return findings;
}
