import { control, dataCentre, tokenOf } from './api.js';
import { h, say } from './dom.js';

const chooser = document.getElementById('organisation');
const description = document.getElementById('description');
const authorised = document.getElementById('authorised');
const scheme = matchMedia('(prefers-color-scheme: dark)');
let organisations = [];
let reference = null;

function chosen() {
  return organisations.find(({ name }) => name === chooser.value);
}

/** Shows a description whose requests go to this stub. */
async function show() {
  const name = description.value;
  const shown = await (await fetch(`/${name}.json`, { cache: 'no-store' })).json();
  for (const flow of Object.values(shown.components.securitySchemes?.zohoOAuth?.flows ?? {})) {
    for (const key of ['authorizationUrl', 'tokenUrl', 'refreshUrl']) {
      flow[key] = location.origin + flow[key];
    }
  }
  withoutGuesses(shown);
  chooser.closest('label').hidden = name !== 'openapi';
  authorised.hidden = name !== 'openapi';
  reference = window.SwaggerUIBundle({
    spec: shown,
    dom_id: '#reference',
    deepLinking: false,
    docExpansion: 'list',
    defaultModelsExpandDepth: 0,
    displayRequestDuration: true,
    filter: true,
    tryItOutEnabled: true,
    oauth2RedirectUrl: `${location.origin}/reference/oauth2-redirect.html`,
    requestInterceptor: toTheDataCentre,
    onComplete: () => authorise().catch((problem) => say(problem.message)),
  });
  reference.initOAuth({ clientId: 'sandbox-client', clientSecret: 'sandbox-secret' });
}

/** Examples of what can be left out are told, not filled in: they would narrow every first answer to nothing. */
function withoutGuesses(node) {
  if (Array.isArray(node)) {
    node.forEach(withoutGuesses);
  } else if (node !== null && typeof node === 'object') {
    if (node.in && node.name && !node.required) {
      const example = node.example ?? Object.values(node.examples ?? {})[0]?.value;
      if (example !== undefined) {
        node.description = `${node.description}\n\nFor example \`${Array.isArray(example) ? example.join(',') : example}\`.`;
      }
      delete node.example;
      delete node.examples;
      delete node.schema?.example;
    }
    Object.values(node).forEach(withoutGuesses);
  }
}

/** The organisation is known at its own data centre only. */
function toTheDataCentre(request) {
  const address = new URL(request.url, location.href);
  if (chosen() && address.pathname.startsWith('/crm/')) {
    request.url = location.origin + dataCentre(chosen()) + address.pathname + address.search;
  }
  return request;
}

/** Fills in the header as Zoho wants it, with a token of the super admin. */
async function authorise() {
  const organisation = chosen();
  if (description.value !== 'openapi' || !organisation) {
    return;
  }
  const token = await tokenOf(organisation);
  reference.preauthorizeApiKey('zohoAuthorizationHeader', `Zoho-oauthtoken ${token}`);
  authorised.textContent = `Authorised: requests go to ${organisation.name} as its super admin, with Zoho-oauthtoken and a token for everything. Authorize changes that.`;
  document.getElementById('to-console').href = `/#/organisations/${encodeURIComponent(organisation.name)}/journal`;
}

function followColours() {
  document.documentElement.classList.toggle('dark-mode', scheme.matches);
}

async function start() {
  followColours();
  scheme.addEventListener('change', followColours);
  organisations = (await control('GET', '/organisations')).organisations;
  chooser.replaceChildren(...organisations.map(({ name }) => h('option', { value: name }, name)));
  const wanted = new URLSearchParams(location.search).get('organisation');
  if (organisations.some(({ name }) => name === wanted)) {
    chooser.value = wanted;
  }
  chooser.addEventListener('change', () => authorise().catch((problem) => say(problem.message)));
  description.addEventListener('change', () => show().catch((problem) => say(problem.message)));
  await show();
}

// The bundle is deferred, too, and stands before this module.
start().catch((problem) => {
  authorised.textContent = problem.message;
  show();
});
