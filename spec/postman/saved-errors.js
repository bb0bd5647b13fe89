// Saved examples of errors as requests that bring them about, with a test that compares the answer.
import { operationOf, requestsIn } from './collection.js';

const test = (saved) => [
  `const saved = ${JSON.stringify({ code: saved.code, body: JSON.parse(saved.body) })};`,
  "pm.test('the status is the saved one', () => pm.expect(pm.response.code, pm.response.text()).to.equal(saved.code));",
  "pm.test('the body is the saved one', () => pm.expect(pm.response.json()).to.eql(saved.body));",
];

/**
 * One item for each saved example that `errors` can bring about. An entry has `operation` and `example`, as the contract
 * names them, and the request: `method`, `target`, `headers`, `body`.
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
            ...(body === undefined || body === null ? {} : { body: { mode: 'raw', raw: body } }),
          },
        })),
    );
  });
}
