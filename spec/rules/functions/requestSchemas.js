import { walkSchema } from './schemaWalk.js';

const METHODS = ['get', 'put', 'post', 'patch', 'delete'];
const LIMITED_FORMATS = ['date', 'date-time', 'uuid'];

function bodySchemas(operation, path) {
  return Object.entries(operation.requestBody?.content ?? {}).map(([type, media]) => [
    media.schema,
    [...path, 'requestBody', 'content', type, 'schema'],
  ]);
}

const parameterSchemas = (holder, path) =>
  (holder.parameters ?? []).map((parameter, index) => [parameter.schema, [...path, 'parameters', index, 'schema']]);

/** A key is set by the server if the schema says so, or if it is one of those that always are. */
function serverSetRequired(operation, { serverSet }, path) {
  const findings = [];
  for (const [root, at] of bodySchemas(operation, path)) {
    walkSchema(root, at, (schema, schemaPath) => {
      (schema.required ?? []).forEach((key, index) => {
        if (schema.properties?.[key]?.readOnly === true || serverSet.includes(key.toLowerCase())) {
          findings.push({
            message: `The server sets "${key}", so a caller cannot be made to send it: take it out of "required"`,
            path: [...schemaPath, 'required', index],
          });
        }
      });
    });
  }
  return findings;
}

function missingLimit(schema) {
  switch (schema.type) {
    case 'string':
      return schema.enum || schema.maxLength !== undefined || LIMITED_FORMATS.includes(schema.format)
        ? undefined
        : 'maxLength or an enum';
    case 'array':
      return schema.maxItems === undefined ? 'maxItems' : undefined;
    case 'integer':
    case 'number':
      return schema.minimum === undefined || (schema.maximum === undefined && schema.format !== 'int32')
        ? 'minimum and maximum (format int32 stands for the greatest value)'
        : undefined;
    default:
      return undefined;
  }
}

function limits(pathItem, options, path) {
  const findings = [];
  const check = ([root, at]) =>
    walkSchema(root, at, (schema, schemaPath) => {
      const missing = missingLimit(schema);
      if (missing) {
        findings.push({ message: `Callers need to know how much they may send: give ${missing}`, path: schemaPath });
      }
    });
  parameterSchemas(pathItem, path).forEach(check);
  for (const method of METHODS) {
    const operation = pathItem[method];
    if (operation) {
      const at = [...path, method];
      [...parameterSchemas(operation, at), ...bodySchemas(operation, at)].forEach(check);
    }
  }
  return findings;
}

const CHECKS = { 'server-set-required': serverSetRequired, limits };

/** Runs the check named in the options over the schemas of what a caller sends. */
export default function requestSchemas(target, options, context) {
  return CHECKS[options.check](target, options, [...context.path]);
}
