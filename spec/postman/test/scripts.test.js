// The tests that requests carry accept every saved answer of success, and nothing else.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { readBundle } from '../bundle.js';
import { requestsIn } from '../collection.js';
import { COLLECTION, FOLDER } from '../make.js';
import { run } from '../run.js';
import { countByExample, savedErrors } from '../saved-errors.js';

const collection = JSON.parse(readFileSync(join(FOLDER, COLLECTION), 'utf8'));
const requests = requestsIn(collection).filter(({ response }) => response.length > 0);
const successes = requests.flatMap((item) =>
  item.response.filter(({ code }) => code < 400).map((saved) => ({ item, saved })),
);

let server;
let answer;
let received;
before(async () => {
  server = createServer((request, response) => {
    received = request;
    const { status, body } = answer(request);
    response.writeHead(status, { 'Content-Type': 'application/json' });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
});
after(() => server.close());

const url = () => `http://127.0.0.1:${server.address().port}`;

/** Runs the tests of requests; the server answers the n-th with the n-th answer. */
function runTests(cases) {
  answer = (request) => cases[Number(request.url.slice(1))];
  const items = cases.map(({ name, event }, index) => ({ name, event, request: { method: 'GET', url: `${url()}/${index}` } }));
  return run({ info: collection.info }, items, {});
}

const caseOf = ({ item, saved }, status, body) => ({ name: `${item.name} ${saved.name}`, event: item.event, status, body });
const failed = (result) => [...new Set(result.failures.map((failure) => failure.split(': ')[0]))].sort();

test('the test of a request accepts each saved answer of success', async (t) => {
  const result = await runTests(successes.map((success) => caseOf(success, success.saved.code, success.saved.body)));
  t.diagnostic(`Postman: ${successes.length} saved answers of success, ${result.tests} tests`);
  assert.ok(result.tests >= 2 * successes.length, `${result.tests} tests`);
  // 207 says that a part failed, and so do the tests.
  const partly = successes.filter(({ saved }) => saved.code === 207).map(({ item, saved }) => `${item.name} ${saved.name}`);
  assert.deepEqual(failed(result), partly.sort());
  assert.ok(result.failures.every((failure) => failure.includes('"status":"error"')), result.failures.join('\n'));
});

test('the test of a request refuses a body that the contract does not describe', async () => {
  const withBody = successes.filter(({ saved }) => saved.body);
  const result = await runTests(withBody.map((success) => caseOf(success, success.saved.code, '[]')));
  assert.deepEqual(failed(result), withBody.map(({ item, saved }) => `${item.name} ${saved.name}`).sort());
});

test('the test of a request refuses a documented error, and says which', async () => {
  const errors = requests.map((item) => ({ item, saved: item.response.find(({ code }) => code === 404) }));
  const result = await runTests(errors.map((error) => caseOf(error, 404, error.saved.body)));
  assert.deepEqual(failed(result), errors.map(({ item, saved }) => `${item.name} ${saved.name}`).sort());
  assert.match(result.failures[0], /404 INVALID_URL_PATTERN/);
});

test('the test of a batch refuses an item that failed', async () => {
  const item = requests.find(({ name }) => name === 'Take users out of a territory');
  const [saved] = item.response;
  const body = JSON.parse(saved.body);
  body.users[0].status = 'error';
  const result = await runTests([caseOf({ item, saved }, 200, JSON.stringify(body))]);
  assert.match(result.failures.join(), /"status":"error"/);
});

const login = { accounts_server: '', api_domain: '', client_id: 'a', client_secret: 'b', refresh_token: 'c' };

test('a request gets its access token by itself, and sends it with the prefix of Zoho', async () => {
  answer = (request) =>
    request.url === '/oauth/v2/token'
      ? { status: 200, body: JSON.stringify({ access_token: 'fresh', expires_in: 3600, api_domain: url() }) }
      : { status: 204, body: '' };
  const item = requests.find(({ name }) => name === 'List users');
  const result = await run(collection, [item], { ...login, accounts_server: url(), api_domain: 'http://127.0.0.1:1' });
  assert.deepEqual(result.failures, []);
  assert.equal(received.headers.authorization, 'Zoho-oauthtoken fresh');
  assert.equal(result.values.api_domain, url());
});

test('a refused login is a failed test that says why, although its status is 200', async () => {
  answer = () => ({ status: 200, body: JSON.stringify({ error: 'invalid_client' }) });
  const item = requests.find(({ name }) => name === 'List users');
  const result = await run(collection, [item], { ...login, accounts_server: url(), api_domain: url() });
  assert.match(result.failures.join('\n'), /invalid_client; do client_id, client_secret and refresh_token belong together/);
});

test('a saved error is held to what the stub answers, and one that nobody asks for is counted', async () => {
  const errors = [{ operation: 'getUsers', example: 'AuthenticationFailure', method: 'GET', target: '/crm/v7/users', headers: {}, body: [] }];
  const items = savedErrors(readBundle(), collection, errors);
  assert.deepEqual(items.map(({ name }) => name), ['getUsers 401 AuthenticationFailure']);
  const left = countByExample(collection, items);
  assert.equal(left['401 AuthenticationFailure'], countByExample(collection, [])['401 AuthenticationFailure'] - 1);

  const saved = requests.find(({ name }) => name === 'List users').response.find(({ code }) => code === 401);
  answer = () => ({ status: 401, body: saved.body });
  assert.deepEqual((await run({ info: collection.info }, items, { url: url() })).failures, []);
  answer = () => ({ status: 401, body: saved.body.replace('AUTHENTICATION_FAILURE', 'INVALID_TOKEN') });
  assert.equal((await run({ info: collection.info }, items, { url: url() })).failures.length, 1);
  answer = () => ({ status: 400, body: saved.body });
  assert.equal((await run({ info: collection.info }, items, { url: url() })).failures.length, 1);
});
