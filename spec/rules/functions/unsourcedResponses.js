const SOURCES = ['x-evidence', 'x-source'];

const says = (node) => SOURCES.some((key) => typeof node?.[key] === 'string' && node[key] !== '') || Boolean(node?.externalDocs?.url);

/** Finds bodies of responses of which nothing says how they are known: not an example, the response or the operation. */
export default function unsourcedResponses(operation, options, context) {
  if (says(operation)) {
    return [];
  }
  return Object.entries(operation.responses ?? {})
    .filter(([, response]) => Object.keys(response?.content ?? {}).length > 0 && !says(response))
    .filter(([, { content }]) =>
      !Object.values(content).every((media) => Object.values(media?.examples ?? {}).some(says)),
    )
    .map(([status]) => ({
      message:
        'Nothing says how this answer is known: mark an example with "x-evidence" (or "x-source"), or give the ' +
        'operation "externalDocs"',
      path: [...context.path, 'responses', status],
    }));
}
