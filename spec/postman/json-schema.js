// Postman's tests know JSON Schema, not the dialect of OpenAPI 3.0.
const KEPT = [
  'type', 'required', 'enum', 'minimum', 'maximum', 'minLength', 'maxLength', 'minItems', 'maxItems', 'uniqueItems', 'pattern',
];
const FORMATS = ['date', 'date-time'];
const COMPONENT = '#/components/schemas/';

function converted(schema, used) {
  if (schema === true || schema === false) {
    return schema;
  }
  if (schema.$ref) {
    const name = schema.$ref.slice(COMPONENT.length);
    used.add(name);
    return { $ref: `#/definitions/${name}` };
  }
  const known = [...KEPT, 'properties', 'items', 'additionalProperties', 'nullable', 'format'];
  const ignored = ['description', 'title', 'example', 'readOnly', 'writeOnly', 'deprecated', 'default', 'externalDocs'];
  const unknown = Object.keys(schema).filter((key) => !known.includes(key) && !ignored.includes(key) && !key.startsWith('x-'));
  if (unknown.length > 0) {
    throw new Error(`The conversion to JSON Schema does not know ${unknown.join(', ')}: teach it, or nothing is checked.`);
  }
  const result = {};
  KEPT.filter((key) => schema[key] !== undefined).forEach((key) => (result[key] = schema[key]));
  if (FORMATS.includes(schema.format)) {
    result.format = schema.format;
  }
  if (schema.properties) {
    result.properties = Object.fromEntries(
      Object.entries(schema.properties).map(([name, property]) => [name, converted(property, used)]),
    );
  }
  if (schema.items) {
    result.items = converted(schema.items, used);
  }
  if (schema.additionalProperties !== undefined) {
    result.additionalProperties = converted(schema.additionalProperties, used);
  }
  if (schema.nullable && schema.type) {
    result.type = [schema.type, 'null'];
    if (schema.enum && !schema.enum.includes(null)) {
      result.enum = [...schema.enum, null];
    }
  }
  return result;
}

/** A schema of the bundle as one JSON Schema (draft 7), with the components that it uses as definitions. */
export function jsonSchema(bundle, schema) {
  const used = new Set();
  const root = converted(schema, used);
  const definitions = {};
  // A set that grows while it is walked: components bring in more components.
  for (const name of used) {
    definitions[name] = converted(bundle.components.schemas[name], used);
  }
  return used.size > 0 ? { ...root, definitions } : root;
}
