import { control, described } from './api.js';
import { action, check, choice, confirmed, field, form, h, say } from './dom.js';

const MOMENT = ['moment', 'When', { options: [['before', 'Before the work is done'], ['after', 'After the work is done']] }];

/** The kinds of faults with what can be said of each, in the order of the header's words. */
const KINDS = {
  error: ['An error of the contract', [['code', 'Code', { required: true, list: 'codes', placeholder: 'INTERNAL_ERROR' }], MOMENT]],
  latency: ['A delay', [['milliseconds', 'Milliseconds', { type: 'number', min: 0, max: 600000, value: 1500, required: true }], MOMENT]],
  reset: ['The connection is reset', [MOMENT]],
  'cut-off': ['The answer is cut off', [['bytes', 'Bytes sent; empty, half', { type: 'number', min: 0 }], MOMENT]],
  'bad-gateway': ['502 with HTML', [MOMENT]],
  'unknown-key': ['An unknown key in the answer', []],
  'unknown-value': ['An unknown value in the answer', [['key', 'Of the key; empty, the first', { placeholder: 'status' }]]],
  'partial-failure': ['Some objects of a batch fail', [['code', 'Code; empty, the first', { list: 'codes' }], ['positions', 'Positions; empty, every second', { placeholder: '0,2' }]]],
};
const DEFAULT_MOMENT = { 'cut-off': 'after' };

/** What shall go wrong. */
export async function faults(place, organisation) {
  const waiting = h('ul', { class: 'list' });
  const operations = await operationsOfTheContract();
  const kind = choice(Object.entries(KINDS).map(([word, [text]]) => [word, text]));
  const details = h('fieldset', { class: 'row' });
  const codes = h('datalist', { id: 'codes' });
  const operation = choice([['', 'Any operation'], ...operations.map(({ id, summary }) => [id, `${id}: ${summary}`])]);
  const everywhere = check('In every organisation');
  const probability = h('input', { type: 'number', min: 0, max: 100, value: 100, required: true });
  const times = h('input', { type: 'number', min: 1, value: 1 });
  const skip = h('input', { type: 'number', min: 0, value: 0, required: true });
  let controls = [];

  function showDetails() {
    controls = KINDS[kind.value][1].map(([word, label, { options, ...attributes }]) => {
      const input = options ? choice(options) : h('input', { autocomplete: 'off', ...attributes });
      if (word === 'moment') {
        input.value = DEFAULT_MOMENT[kind.value] ?? 'before';
      }
      return [word, label, input];
    });
    details.replaceChildren(...controls.map(([, label, input]) => field(label, input)));
    details.hidden = controls.length === 0;
  }

  function showCodes() {
    const chosen = operations.filter(({ id }) => operation.value === '' || id === operation.value);
    codes.replaceChildren(...[...new Set(chosen.flatMap((each) => each.codes))].sort().map((value) => h('option', { value })));
  }

  async function show() {
    const all = (await control('GET', '/faults')).faults;
    const striking = all.filter((fault) => !fault.organisation || fault.organisation === organisation.name);
    waiting.replaceChildren(...striking.map((fault) => item(fault, show)));
    if (striking.length === 0) {
      waiting.append(h('li', { class: 'quiet' }, 'None: every request is answered as it should be.'));
    }
  }

  async function add() {
    const words = controls.filter(([, , input]) => input.value !== '').map(([word, , input]) => `${word}=${input.value}`);
    await control('POST', '/faults', {
      fault: [kind.value, ...words].join('; '),
      probability: Number(probability.value) / 100,
      skip: Number(skip.value),
      ...(operation.value && { operation: operation.value }),
      ...(times.value && { times: Number(times.value) }),
      ...(!everywhere.box.checked && { organisation: organisation.name }),
    });
    await show();
    say('The fault waits for its requests.');
  }

  async function removeAll() {
    if (await confirmed('Remove the faults?', `All faults of ${organisation.name} are removed, not those of every organisation.`, 'Remove')) {
      await control('DELETE', `/faults?organisation=${encodeURIComponent(organisation.name)}`);
      await show();
    }
  }

  kind.addEventListener('change', showDetails);
  operation.addEventListener('change', showCodes);
  showDetails();
  showCodes();
  await show();
  place.append(
    h('h1', {}, 'Faults'),
    h(
      'section',
      { class: 'card', 'aria-labelledby': 'waiting' },
      h('div', { class: 'row middle apart' }, h('h2', { id: 'waiting' }, 'Waiting for requests'), action('Update', show, 'small')),
      waiting,
      h('div', {}, action('Remove all', removeAll, 'small harm')),
    ),
    h(
      'section',
      { class: 'card', 'aria-labelledby': 'adding' },
      h('h2', { id: 'adding' }, 'Let something go wrong'),
      form(
        'Add',
        [
          h('div', { class: 'stack grow' },
            h('div', { class: 'row' }, field('What', kind), field('On', operation)),
            details,
            h('div', { class: 'row' }, field('Percent of requests', probability), field('Times; empty, always', times), field('Let pass first', skip), everywhere.element),
          ),
          codes,
        ],
        add,
        'main',
      ),
    ),
  );
}

function item(fault, show) {
  const when = [
    fault.operation ?? fault.path ?? 'any operation',
    fault.method,
    fault.organisation ?? 'every organisation',
    fault.probability < 1 && `${Math.round(fault.probability * 1000) / 10} % of requests`,
    fault.skip > 0 && `after ${fault.skip} that pass`,
    `played ${fault.played}${fault.times ? ` of ${fault.times}` : ''} times`,
  ];
  return h(
    'li',
    {},
    h('span', { class: 'grow' }, h('code', {}, fault.fault), h('br'), h('span', { class: 'quiet small' }, when.filter(Boolean).join(' · '))),
    action('Remove', async () => {
      await control('DELETE', `/faults/${encodeURIComponent(fault.id)}`);
      await show();
    }, 'small harm'),
  );
}

/** The operations with the codes of their documented errors. */
async function operationsOfTheContract() {
  const document = await described();
  const resolved = (node) =>
    node?.$ref ? resolved(node.$ref.slice(2).split('/').reduce((at, key) => at[key.replace(/~1/g, '/').replace(/~0/g, '~')], document)) : node;
  const errors = (operation) =>
    Object.entries(operation.responses)
      .filter(([status]) => Number(status) >= 400)
      .flatMap(([, response]) => Object.values(resolved(response).content?.['application/json']?.examples ?? {}))
      .flatMap((example) => codesIn(resolved(example).value));
  return Object.values(document.paths).flatMap((path) =>
    Object.values(path)
      .filter((operation) => operation.operationId)
      .map((operation) => ({ id: operation.operationId, summary: operation.summary, codes: errors(operation) })),
  );
}

function codesIn(body) {
  return body.code ? [body.code] : Object.values(body).filter(Array.isArray).flatMap((items) => items.map(({ code }) => code).filter(Boolean));
}
