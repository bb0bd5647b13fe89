// What people get who import the collection: made from the bundle, complete, and ready to send.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { bundleText, jsonOf, operationsOf, readBundle } from '../bundle.js';
import { makeCollection, requestsIn } from '../collection.js';
import { FOLDER, differences } from '../make.js';
import { readPlan } from '../run.js';

const bundle = readBundle();
const operations = operationsOf(bundle);

let collection;
let requests;
before(async () => {
  collection = await makeCollection(bundle, bundleText());
  requests = requestsIn({ item: collection.item.filter(({ name }) => name !== 'Log in') });
});

test('the committed files are what the bundle gives; "npm run postman" writes them anew', async () => {
  assert.deepEqual(await differences(bundle, bundleText()), []);
});

test('a change of the description is noticed in the committed files', async () => {
  const changed = bundleText().replace('summary: "List users"', 'summary: "List the users"');
  assert.notEqual(changed, bundleText());
  const operation = structuredClone(bundle);
  operation.paths['/users'].get.summary = 'List the users';
  assert.deepEqual(await differences(operation, changed), ['zoho-crm.postman_collection.json']);
});

test('a new host of a data centre is noticed in the committed files', async () => {
  const changed = structuredClone(bundle);
  changed.servers[0].variables.domain.enum.push('sandbox.zohoapis.sa');
  assert.deepEqual(await differences(changed, bundleText()), ['environments/sa.postman_environment.json']);
});

test('the folders are the tags, and each operation is one request in the folder of its tag', (t) => {
  const expected = bundle.tags.map(({ name }) => [
    name,
    operations.filter(({ tags }) => tags[0] === name).map(({ summary }) => summary).sort(),
  ]);
  const folders = collection.item
    .filter(({ name }) => name !== 'Log in')
    .map((folder) => [folder.name, requestsIn(folder).map(({ name }) => name).sort()]);
  t.diagnostic(`Postman: ${folders.length} folders, ${requests.length} requests for ${operations.length} operations`);
  assert.deepEqual(folders, expected);
});

test('nothing was cut off as circular, nothing was made up, and no host is nailed down', () => {
  assert.doesNotMatch(JSON.stringify(collection), /<Circular reference|<string>|<Error/);
  for (const { request } of requests) {
    assert.deepEqual(request.url.host, ['{{baseUrl}}']);
  }
});

test('each operation with a body has its named example for a body, ready to send', () => {
  const withBody = operations.filter(({ requestBody }) => requestBody);
  assert.ok(withBody.length > 0, 'there are operations with a body');
  for (const { summary, requestBody } of withBody) {
    const { request } = requests.find(({ name }) => name === summary);
    assert.deepEqual(JSON.parse(request.body?.raw || 'null'), jsonOf(bundle, requestBody).examples[0].value, summary);
  }
});

test('each documented response is saved with its request, under the name of its example', () => {
  for (const { summary, responses } of operations) {
    const saved = requests.find(({ name }) => name === summary).response;
    assert.deepEqual(saved.map(({ code }) => String(code)).sort(), Object.keys(responses).sort(), summary);
    for (const { code, name, body } of saved) {
      const [example] = jsonOf(bundle, responses[code]).examples;
      if (example) {
        assert.equal(name, `${code} ${example.name}`);
        assert.deepEqual(JSON.parse(body), example.value, `${summary} ${name}`);
      }
    }
  }
});

test('every call carries the prefix that Zoho documents, and no request has a login of its own', () => {
  const fields = Object.fromEntries(collection.auth.apikey.map(({ key, value }) => [key, value]));
  assert.deepEqual(fields, { key: 'Authorization', value: 'Zoho-oauthtoken {{access_token}}', in: 'header' });
  assert.deepEqual(requests.filter(({ request }) => request.auth), []);
});

test('every request carries a test', () => {
  for (const { name, event } of requestsIn(collection)) {
    assert.ok(event.some(({ listen, script }) => listen === 'test' && script.exec.join().includes('pm.test(')), name);
  }
});

test('the environments name every host of the contract once, and an accounts server each', () => {
  const centres = ['us', 'eu', 'in', 'au', 'jp', 'cn', 'ca', 'sa', 'uk'].map((name) =>
    JSON.parse(readFileSync(join(FOLDER, 'environments', `${name}.postman_environment.json`), 'utf8')),
  );
  const values = centres.flatMap((centre) => centre.values);
  const hosts = values.filter(({ key }) => key.endsWith('_host')).map(({ value }) => value);
  assert.deepEqual(hosts.sort(), [...bundle.servers[0].variables.domain.enum].sort());
  assert.equal(values.filter(({ key, value }) => key === 'accounts_server' && value.startsWith('https://accounts.')).length, 9);
});

test('the plan of the run sends every operation once', () => {
  const planned = readPlan().flatMap((step) => step.operations);
  assert.deepEqual(planned.sort(), operations.map(({ operationId }) => operationId).sort());
});
