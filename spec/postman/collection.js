// Makes the collection: what Postman's own converter gives for the bundle, and the patches that it needs to be usable.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { SPEC } from '../rules/lint.js';
import { jsonOf, operationsOf } from './bundle.js';
import { jsonSchema } from './json-schema.js';

const converter = createRequire(import.meta.url)('openapi-to-postmanv2');
const OPTIONS = {
  folderStrategy: 'Tags',
  requestParametersResolution: 'Example',
  enableOptionalParameters: false,
  alwaysInheritAuthentication: true,
  includeAuthInfoInExample: false,
};

const script = (name) => readFileSync(join(SPEC, 'postman/scripts', name), 'utf8').trimEnd();
const listen = (event, text) => ({ listen: event, script: { type: 'text/javascript', exec: text.split('\n') } });

/** All requests below a folder or a collection. */
export const requestsIn = (item) => (item.item ? item.item.flatMap(requestsIn) : [item]);

/** What the converter gives, untouched. */
export function convert(data) {
  return new Promise((resolved, rejected) => {
    converter.convert({ type: 'string', data }, OPTIONS, (failure, result) =>
      failure || !result.result
        ? rejected(failure ?? new Error(result.reason))
        : resolved(result.output[0].data),
    );
  });
}

/** The converter makes identifiers by chance; these stay the same as long as the place does. */
function identify(item, place) {
  const here = `${place}/${item.name}`;
  const digits = createHash('sha256').update(here).digest('hex');
  item.id = [digits.slice(0, 8), digits.slice(8, 12), `5${digits.slice(13, 16)}`, `8${digits.slice(17, 20)}`, digits.slice(20, 32)].join('-');
  [...(item.item ?? []), ...(item.response ?? [])].forEach((child) => identify(child, here));
}

/**
 * One base address for all, made of variables of the environment; and path parameters that are set once, with the
 * contract's example if the environment says nothing.
 */
function useVariables(request, defaults) {
  request.url.host = ['{{baseUrl}}'];
  request.url.variable = request.url.variable.filter(({ key }) => !['domain', 'version'].includes(key));
  for (const variable of request.url.variable) {
    defaults.set(variable.key, { key: variable.key, value: variable.value, description: variable.description });
    variable.value = `{{${variable.key}}}`;
  }
}

/** The test of a request: statuses of success and the schema of each; 304 and 204 have no body. */
function testOf(bundle, operation) {
  const documented = Object.entries(operation.responses)
    .filter(([status]) => status < 400)
    .map(([status, response]) => {
      const { schema } = jsonOf(bundle, response);
      return [status, schema ? jsonSchema(bundle, schema) : null];
    });
  return script('check-answer.js').replace('DOCUMENTED', () => JSON.stringify(Object.fromEntries(documented)));
}

/** A saved example is called after the contract's example that it holds, and its request is sent where ours is. */
function nameExample(bundle, operation, saved, request) {
  const { examples } = jsonOf(bundle, operation.responses[saved.code]);
  saved.name = [saved.code, examples[0]?.name ?? saved.status].join(' ');
  saved.originalRequest.url = structuredClone(request.url);
}

function tokenRequest(name, description, fields) {
  return {
    name,
    event: [listen('test', script('keep-tokens.js'))],
    request: {
      name,
      description,
      auth: { type: 'noauth' },
      method: 'POST',
      header: [],
      url: { host: ['{{accounts_server}}'], path: ['oauth', 'v2', 'token'], raw: '{{accounts_server}}/oauth/v2/token' },
      body: { mode: 'urlencoded', urlencoded: fields.map(([key, value]) => ({ key, value })) },
    },
    response: [],
  };
}

const client = [
  ['client_id', '{{client_id}}'],
  ['client_secret', '{{client_secret}}'],
];

const LOGIN = {
  name: 'Log in',
  description:
    'Tokens for the environment. With client_id, client_secret and refresh_token set, every other request gets its ' +
    'access token by itself; these two are for the first refresh token, and for trying.',
  item: [
    tokenRequest(
      'Exchange a grant token',
      'Gives the first refresh token for a grant token, which works once and for three minutes.',
      [['grant_type', 'authorization_code'], ...client, ['redirect_uri', '{{redirect_uri}}'], ['code', '{{grant_token}}']],
    ),
    tokenRequest('Refresh the access token', 'Gives an access token for an hour.', [
      ['grant_type', 'refresh_token'],
      ...client,
      ['refresh_token', '{{refresh_token}}'],
    ]),
  ],
};

/** The whole collection for a bundle. */
export async function makeCollection(bundle, text) {
  const collection = await convert(text);
  const operations = operationsOf(bundle);
  const defaults = new Map();
  for (const item of requestsIn(collection)) {
    const operation = operations.find(({ summary }) => summary === item.name);
    useVariables(item.request, defaults);
    item.event = [listen('test', testOf(bundle, operation))];
    item.response.forEach((saved) => nameExample(bundle, operation, saved, item.request));
  }
  collection.auth = {
    type: 'apikey',
    apikey: [
      { key: 'key', value: 'Authorization', type: 'string' },
      { key: 'value', value: 'Zoho-oauthtoken {{access_token}}', type: 'string' },
      { key: 'in', value: 'header', type: 'string' },
    ],
  };
  collection.event = [listen('prerequest', script('log-in.js'))];
  collection.variable = [
    { key: 'baseUrl', value: '{{api_domain}}/crm/{{version}}' },
    { key: 'version', value: 'v7', description: 'Version of the API.' },
    ...[...defaults.values()].sort((one, other) => one.key.localeCompare(other.key)),
  ];
  collection.item = [LOGIN, ...bundle.tags.map(({ name }) => collection.item.find((folder) => folder.name === name))].map(
    (folder) => structuredClone(folder),
  );
  delete collection.info._postman_id;
  collection.item.forEach((folder) => identify(folder, collection.info.name));
  return collection;
}

/** The operation that a request of the collection stands for. */
export const operationOf = (bundle, item) => operationsOf(bundle).find(({ summary }) => summary === item.name);
