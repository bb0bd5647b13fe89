const TYPES = ['array', 'boolean', 'integer', 'number', 'object', 'string'];
const DATA = ['example', 'examples', 'value'];
const COMBINATIONS = ['allOf', 'anyOf', 'oneOf', 'prefixItems'];
const MAPS = ['properties', 'patternProperties', 'dependentSchemas', '$defs'];

const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);

/** Whether a whole file is one schema, as the files under components/schemas are. */
const isSchemaFile = (document) =>
  isObject(document) &&
  document.openapi === undefined &&
  (TYPES.includes(document.type) || [...COMBINATIONS, 'properties', 'enum'].some((key) => document[key] !== undefined));

/** Calls `visit(schema, path)` for a schema and all schemas written inside it. */
export function walkSchema(schema, path, visit, seen = new Set()) {
  if (!isObject(schema) || seen.has(schema)) {
    return;
  }
  seen.add(schema);
  visit(schema, path);
  for (const key of MAPS) {
    for (const [name, member] of Object.entries(schema[key] ?? {})) {
      walkSchema(member, [...path, key, name], visit, seen);
    }
  }
  for (const key of ['items', 'additionalProperties', 'not', 'if', 'then', 'else', 'contains', 'propertyNames']) {
    walkSchema(schema[key], [...path, key], visit, seen);
  }
  for (const key of COMBINATIONS) {
    (schema[key] ?? []).forEach((member, index) => walkSchema(member, [...path, key, index], visit, seen));
  }
}

/**
 * Calls `visit(schema, path, isComponent)` for every schema written in a document: a whole description or one file of
 * it. Examples, and extensions, are data and hold no schemas.
 */
export function walkDocument(document, visit) {
  if (isSchemaFile(document)) {
    walkSchema(document, [], (schema, path) => visit(schema, path, path.length === 0));
    return;
  }
  const walk = (node, path) => {
    if (Array.isArray(node)) {
      node.forEach((entry, index) => walk(entry, [...path, index]));
      return;
    }
    if (!isObject(node)) {
      return;
    }
    for (const [key, value] of Object.entries(node)) {
      const here = [...path, key];
      if (DATA.includes(key) || key.startsWith('x-')) {
        continue;
      }
      if (key === 'schema') {
        walkSchema(value, here, (schema, at) => visit(schema, at, false));
      } else if (path.length === 1 && path[0] === 'components' && key === 'schemas') {
        for (const [name, component] of Object.entries(value ?? {})) {
          const root = [...here, name];
          walkSchema(component, root, (schema, at) => visit(schema, at, at.length === root.length));
        }
      } else {
        walk(value, here);
      }
    }
  };
  walk(document, []);
}
