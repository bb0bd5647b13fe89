// Saved examples of errors as requests that bring them about, with a test that compares the answer.
import { operationOf, requestsIn } from './collection.js';

const test = (saved) => [
  `const saved = ${JSON.stringify({ code: saved.code, body: JSON.parse(saved.body) })};`,
  "pm.test('the status is the saved one', () => pm.expect(pm.response.code, pm.response.text()).to.equal(saved.code));",
  "pm.test('the body is the saved one', () => pm.expect(pm.response.json()).to.eql(saved.body));",
];

/**
 * One item for each saved example that `errors` can bring about. An entry has `operation` and `example`, as the contract
 * names them, and the request: `method`, `target`, `headers`, and `body`, a list of one text or none.
 */
export function savedErrors(bundle, collection, errors) {
  return requestsIn(collection).flatMap((item) => {
    const operation = operationOf(bundle, item)?.operationId;
    return item.response.flatMap((saved) =>
      errors
        .filter((error) => error.operation === operation && saved.name === `${saved.code} ${error.example}`)
        .map(({ method, target, headers, body }) => ({
          name: `${operation} ${saved.name}`,
          event: [{ listen: 'test', script: { exec: test(saved) } }],
          protocolProfileBehavior: { disableBodyPruning: true },
          request: {
            method,
            url: `{{url}}${target}`,
            header: Object.entries(headers).map(([key, value]) => ({ key, value })),
            ...body.map((raw) => ({ body: { mode: 'raw', raw } }))[0],
          },
        })),
    );
  });
}

/** How many saved examples of errors are not among the items, by name. */
export function countByExample(collection, items) {
  const counts = {};
  const add = (name, difference) => (counts[name] = (counts[name] ?? 0) + difference);
  requestsIn(collection)
    .flatMap(({ response }) => response)
    .filter(({ code }) => code >= 400)
    .forEach(({ name }) => add(name, 1));
  items.forEach(({ name }) => add(name.slice(name.indexOf(' ') + 1), -1));
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0).sort());
}
