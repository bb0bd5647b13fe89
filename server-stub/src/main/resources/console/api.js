/** Why a call failed: a sentence for people, the code that the API answered, the HTTP status. */
export class Problem extends Error {
  constructor(message, code, status) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/** Calls the control of the sandbox. */
export function control(method, path, body) {
  const json = body === undefined ? {} : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  return send(`/sandbox/v1${path}`, { method, ...json });
}

/** The address of an organisation below the control. */
export function at(organisation, rest = '') {
  return `/organisations/${encodeURIComponent(organisation.name)}${rest}`;
}

/** What the addresses of the data centre begin with that holds the organisation. */
export function dataCentre(organisation) {
  return organisation.data_centre === 'us' ? '' : `/dc/${organisation.data_centre}`;
}

/** Reads from the API of an organisation, as its super admin. The journal does not keep such calls. */
export async function read(organisation, path) {
  for (let attempt = 0; ; attempt++) {
    const token = await tokenOf(organisation);
    try {
      return await send(`${dataCentre(organisation)}/crm/v7${path}`, {
        headers: { Authorization: `Zoho-oauthtoken ${token}`, 'X-Sandbox-Console': 'read' },
      });
    } catch (problem) {
      // Run out by the time of the organisation, or the organisation is another one of the same name.
      if (problem.status !== 401 || attempt > 0) {
        throw problem;
      }
      sessionStorage.removeItem(keyOf(organisation));
    }
  }
}

/** An access token of the super admin, kept until the tab is closed. */
export async function tokenOf(organisation) {
  const key = keyOf(organisation);
  let token = sessionStorage.getItem(key);
  if (!token) {
    token = (await control('POST', at(organisation, '/tokens'), {})).access_token;
    sessionStorage.setItem(key, token);
  }
  return token;
}

function keyOf(organisation) {
  return `token of ${organisation.name} ${organisation.soid}`;
}

let description;

/** The description of the API that the stub goes by. */
export function described() {
  description ??= send('/openapi.json', {});
  return description;
}

async function send(address, options) {
  let response;
  try {
    response = await fetch(address, { cache: 'no-store', ...options });
  } catch {
    throw new Problem('The stub does not answer. Is it still running?');
  }
  const text = await response.text();
  const json = text === '' ? null : parse(text);
  if (!response.ok) {
    throw new Problem(json?.message ?? `The stub answered with HTTP ${response.status}.`, json?.code, response.status);
  }
  return json;
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
