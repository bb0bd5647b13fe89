// Makes the environments: one a data centre, with the hosts that the contract names, and one for the server stub.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SPEC } from '../rules/lint.js';

const KINDS = [['production', 'www'], ['sandbox', 'sandbox'], ['developer', 'developer']];
const SECRET = ['client_secret', 'refresh_token', 'access_token', 'grant_token'];

const environment = (file, name, values) => ({
  file: `${file}.postman_environment.json`,
  content: {
    name: `Zoho CRM ${name}`,
    values: Object.entries(values).map(([key, value]) => ({
      key,
      value,
      type: SECRET.includes(key) ? 'secret' : 'default',
      enabled: true,
    })),
    _postman_variable_scope: 'environment',
  },
});

const login = { client_id: '', client_secret: '', refresh_token: '', grant_token: '', redirect_uri: '', access_token: '' };

function ofDataCentre({ name, file, domain, accounts }, hosts) {
  const own = KINDS.map(([kind, prefix]) => [`${kind}_host`, `${prefix}.${domain}`]).filter(([, host]) => hosts.includes(host));
  return environment(file, name, {
    ...Object.fromEntries(own),
    api_domain: 'https://{{production_host}}',
    accounts_server: `https://${accounts}`,
    ...login,
  });
}

/** Every environment as `file` and `content`. The tokens of the stub are no secrets: its README prints them. */
export function makeEnvironments(bundle) {
  const hosts = bundle.servers[0].variables.domain.enum;
  const centres = JSON.parse(readFileSync(join(SPEC, 'postman/data-centres.json'), 'utf8'));
  return [
    ...centres.map((centre) => ofDataCentre(centre, hosts)),
    environment('stub', 'server stub', {
      api_domain: 'http://127.0.0.1:8080',
      accounts_server: 'http://127.0.0.1:8080',
      ...login,
      client_id: 'sandbox-client',
      client_secret: 'sandbox-secret',
      refresh_token: 'sandbox-refresh-documented-users',
    }),
  ];
}
