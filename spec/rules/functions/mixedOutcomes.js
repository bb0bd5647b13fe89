const COMBINATIONS = ['oneOf', 'anyOf'];

const isObject = (value) => value !== null && typeof value === 'object';

/** What stands behind a $ref into the same file; elsewhere it cannot be followed here. */
function follow(document, node) {
  for (let hops = 0; isObject(node) && typeof node.$ref === 'string' && hops < 20; hops++) {
    if (!node.$ref.startsWith('#/')) {
      return undefined;
    }
    node = node.$ref
      .slice(2)
      .split('/')
      .map((segment) => decodeURIComponent(segment).replace(/~1/g, '/').replace(/~0/g, '~'))
      .reduce((at, segment) => at?.[segment], document);
  }
  return node;
}

/** Names of the schemas that a body can be of: itself, or the members of a choice. */
function namesOf(document, schema) {
  if (!isObject(schema)) {
    return [];
  }
  const target = follow(document, schema);
  const members = COMBINATIONS.flatMap((key) => target?.[key] ?? []);
  const own = typeof schema.$ref === 'string' ? [schema.$ref] : [];
  return [...own, ...members.flatMap((member) => (typeof member?.$ref === 'string' ? [member.$ref] : []))];
}

/** Finds responses of success that share a schema with responses of errors of the same operation. */
export default function mixedOutcomes(operation, options, context) {
  const document = context.document.data;
  const bodies = Object.entries(operation.responses ?? {}).flatMap(([status, response]) =>
    Object.values(follow(document, response)?.content ?? {}).flatMap((media) =>
      namesOf(document, media?.schema).map((name) => ({ status, name })),
    ),
  );
  const isSuccess = ({ status }) => /^2/.test(status);
  const isError = ({ status }) => /^[45]/.test(status) || status === 'default';
  const shared = bodies
    .filter(isSuccess)
    .filter(({ name }) => bodies.some((other) => isError(other) && other.name === name));
  const seen = new Set();
  return shared
    .filter(({ status, name }) => !seen.has(`${status} ${name}`) && seen.add(`${status} ${name}`))
    .map(({ status, name }) => ({
      message:
        `"${name.split('/').pop()}" describes a success and an error alike, so readers cannot tell them apart: ` +
        'give each a schema of its own',
      path: [...context.path, 'responses', status],
    }));
}
