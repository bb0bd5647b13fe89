const isEmpty = (value) =>
  value === undefined ||
  value === null ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value).length === 0);

function judge(media, path) {
  if (media.example !== undefined) {
    return [{ message: 'An example without a name cannot be asked for: move it to "examples"', path: [...path, 'example'] }];
  }
  const examples = Object.entries(media.examples ?? {});
  if (examples.length === 0) {
    return [{ message: 'This body has no named example: add one under "examples"', path }];
  }
  return examples
    .filter(([, example]) => isEmpty(example?.value))
    .map(([name]) => ({ message: `The example "${name}" is empty: give its "value"`, path: [...path, 'examples', name] }));
}

/** Checks the examples of the request body and of each response of one operation. */
export default function namedExamples(operation, options, context) {
  const bodies = [
    [operation.requestBody, 'requestBody'],
    ...Object.entries(operation.responses ?? {}).map(([status, response]) => [response, 'responses', status]),
  ];
  return bodies.flatMap(([body, ...at]) =>
    Object.entries(body?.content ?? {}).flatMap(([type, media]) =>
      judge(media, [...context.path, ...at, 'content', type]),
    ),
  );
}
