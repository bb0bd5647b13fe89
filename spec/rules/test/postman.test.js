// People import the bundle into Postman. Postman's own converter says here what they will see.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { BUNDLE, SPEC } from '../lint.js';

const converter = createRequire(import.meta.url)('openapi-to-postmanv2');
const METHODS = ['get', 'put', 'post', 'patch', 'delete'];

const description = JSON.parse(readFileSync(join(SPEC, BUNDLE.replace(/yaml$/, 'json')), 'utf8'));
const operations = Object.values(description.paths).flatMap((item) =>
  METHODS.filter((method) => item[method]).map((method) => item[method]),
);

function convert(data) {
  return new Promise((resolve, reject) => {
    const options = { folderStrategy: 'Tags', requestParametersResolution: 'Example' };
    converter.convert({ type: 'string', data }, options, (error, result) => {
      if (error || !result.result) {
        reject(error ?? new Error(result.reason));
      } else {
        resolve(result.output[0].data);
      }
    });
  });
}

const requestsIn = (item) => (item.item ? item.item.flatMap(requestsIn) : [item]);

let collection;
let requests;
before(async () => {
  collection = await convert(readFileSync(join(SPEC, BUNDLE), 'utf8'));
  requests = requestsIn(collection);
});

test('the folders are the tags, and each operation is one request in the folder of its tag', (t) => {
  const expected = description.tags.map(({ name }) => [
    name,
    operations.filter(({ tags }) => tags[0] === name).map(({ summary }) => summary).sort(),
  ]);
  const folders = collection.item.map((folder) => [folder.name, requestsIn(folder).map(({ name }) => name).sort()]);
  t.diagnostic(`Postman: ${folders.length} folders, ${requests.length} requests for ${operations.length} operations`);
  assert.deepEqual(folders.sort(), expected.sort());
});

test('nothing was cut off as circular', () => {
  assert.doesNotMatch(JSON.stringify(collection), /<Circular reference/);
});

test('each operation with a body has its named example for a body, ready to send', () => {
  const withBody = operations.filter(({ requestBody }) => requestBody);
  assert.ok(withBody.length > 0, 'there are operations with a body');
  for (const { summary, requestBody } of withBody) {
    const { request } = requests.find(({ name }) => name === summary);
    const [media] = Object.values(requestBody.content);
    const examples = Object.values(media.examples).map((example) =>
      example.$ref ? description.components.examples[example.$ref.split('/').pop()] : example,
    );
    assert.deepEqual(JSON.parse(request.body?.raw || 'null'), examples[0].value, summary);
  }
});

test('each documented response is saved with its request', () => {
  for (const { summary, responses } of operations) {
    const saved = requests.find(({ name }) => name === summary).response.map(({ code }) => String(code));
    assert.deepEqual([...new Set(saved)].sort(), Object.keys(responses).sort(), summary);
  }
});
