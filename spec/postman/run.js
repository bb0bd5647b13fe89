// Sends every request of the committed collection to a running server stub, with Newman and the tests they carry.
//
//   node postman/run.js http://127.0.0.1:8080 [errors.json]
//
// `run-plan.json` gives the order, and the organisation in which the written requests make sense; nothing else of a
// request is touched. The stub must be fresh. `errors.json` says how to bring about errors; then each saved example of
// these errors is compared with what the stub answers.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { SPEC } from '../rules/lint.js';
import { readBundle } from './bundle.js';
import { operationOf, requestsIn } from './collection.js';
import { COLLECTION, FOLDER } from './make.js';
import { countByExample, savedErrors } from './saved-errors.js';

const newman = createRequire(import.meta.url)('newman');
const LIMIT_OF_A_REQUEST = 10000;

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** The steps of the plan. */
export const readPlan = () => readJson(join(SPEC, 'postman/run-plan.json'));

function environmentOf(values) {
  const list = Object.entries(values).map(([key, value]) => ({ key, value, enabled: true }));
  return { name: 'run', values: list };
}

/** Runs items of a collection; what the scripts put into the environment comes back in `values`. */
export function run(collection, items, values) {
  return new Promise((resolve, reject) => {
    const options = {
      collection: { ...collection, item: items },
      environment: environmentOf(values),
      timeoutRequest: LIMIT_OF_A_REQUEST,
      timeoutScript: LIMIT_OF_A_REQUEST,
    };
    newman.run(options, (failure, summary) =>
      failure
        ? reject(failure)
        : resolve({
            sent: summary.run.stats.requests.total,
            tests: summary.run.stats.assertions.total,
            failures: summary.run.failures.map(({ source, error }) => `${source?.name ?? 'script'}: ${error.name} ${error.message}`),
            values: Object.fromEntries(summary.environment.values.map(({ key, value }) => [key, value])),
          }),
    );
  });
}

/** Sends everything; `failures` are sentences, `examples` counts the saved examples that were compared. */
export async function runAll(url, collection, errors = []) {
  const bundle = readBundle();
  const byOperation = new Map(requestsIn(collection).map((item) => [operationOf(bundle, item)?.operationId, item]));
  const stub = readJson(join(FOLDER, 'environments', 'stub.postman_environment.json'));
  const base = Object.fromEntries(stub.values.map(({ key, value }) => [key, value]));
  const total = { requests: 0, sent: 0, tests: 0, examples: 0, failures: [] };
  const add = ({ sent, tests, failures }) => {
    total.sent += sent;
    total.tests += tests;
    total.failures.push(...failures);
  };

  // Before anything is changed: what brings about an error changes nothing.
  const compared = savedErrors(bundle, collection, errors);
  if (compared.length > 0) {
    add(await run({ info: collection.info }, compared, { url }));
  }
  total.examples = compared.length;
  total.notCompared = countByExample(collection, compared);

  const logins = collection.item.find(({ name }) => name === 'Log in').item.filter(({ name }) => name.startsWith('Refresh'));
  add(await run(collection, logins, { ...base, accounts_server: url }));
  total.requests += logins.length;

  const organisations = new Map();
  for (const { organisation, variables, operations } of readPlan()) {
    const kept = organisations.get(organisation) ?? {
      ...base,
      api_domain: url,
      accounts_server: url,
      refresh_token: `sandbox-refresh-${organisation}`,
    };
    const items = operations.map((operation) => byOperation.get(operation));
    const result = await run(collection, items, { ...kept, ...variables });
    organisations.set(organisation, result.values);
    total.requests += items.length;
    add(result);
  }
  return total;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [url, errors] = process.argv.slice(2);
  const total = await runAll(url, readJson(join(FOLDER, COLLECTION)), errors ? readJson(errors) : []);
  console.log(
    `Newman: ${total.requests} requests and ${total.examples} saved examples of errors, ${total.tests} tests, ` +
      `${total.failures.length} failures`,
  );
  console.log(`  not compared: ${Object.entries(total.notCompared).map(([name, count]) => `${count} ${name}`).join(', ') || 'none'}`);
  total.failures.forEach((failure) => console.log(`  ${failure}`));
  process.exitCode = total.failures.length > 0 ? 1 : 0;
}
