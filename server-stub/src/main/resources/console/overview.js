import { at, control, dataCentre } from './api.js';
import { action, choice, confirmed, counted, field, form, h, moment, say } from './dom.js';

const HOUR = 3600;
const STEPS = [['− 1 hour', -HOUR], ['+ 1 minute', 60], ['+ 1 hour', HOUR], ['+ 1 day', 24 * HOUR]];
const EDITIONS = ['free', 'standard', 'professional', 'enterprise', 'ultimate'];

/** What an organisation is, and the controls of its time, states, tokens and limits. */
export async function overview(place, organisation, page) {
  const cards = await Promise.all([clock(organisation), snapshots(organisation, page), limits(organisation)]);
  place.append(
    h('h1', {}, organisation.name),
    h('div', { class: 'cards' }, facts(organisation, page), ...cards, tokens(organisation)),
  );
}

function card(title, ...content) {
  const id = `card-${title.toLowerCase()}`;
  return h('section', { class: 'card', 'aria-labelledby': id }, h('h2', { id }, title), ...content);
}

function facts(organisation, page) {
  const rows = [
    ['Made', organisation.seed ? `from the seed ${organisation.seed}` : 'generated'],
    ['Users', organisation.users.toLocaleString('en')],
    ['Territories', organisation.territories.toLocaleString('en')],
    ['Super admin', h('code', {}, organisation.super_admin)],
    ['Data centre', organisation.data_centre],
    ['Client credentials', h('code', {}, `soid=${organisation.soid}`)],
  ];
  return card(
    'Organisation',
    h('dl', { class: 'facts' }, rows.map(([name, value]) => [h('dt', {}, name), h('dd', {}, value)])),
    h('div', { class: 'row' }, action('Reset', () => reset(organisation, page)), action('Remove', () => remove(organisation, page), 'harm')),
  );
}

async function reset(organisation, page) {
  const explanation = `${organisation.name} becomes what it was in the beginning. Tokens and snapshots stay.`;
  if (await confirmed('Reset the organisation?', explanation, 'Reset')) {
    await control('POST', at(organisation, '/actions/reset'));
    await page.show();
    say(`${organisation.name} is as it was in the beginning.`);
  }
}

async function remove(organisation, page) {
  const explanation = `${organisation.name} is removed with its tokens, snapshots, faults and limits.`;
  if (await confirmed('Remove the organisation?', explanation, 'Remove')) {
    await control('DELETE', at(organisation));
    const left = (await page.refresh())[0];
    if (left) {
      page.go(left.name);
    } else {
      await page.show();
    }
    say(`${organisation.name} is gone.`);
  }
}

async function clock(organisation) {
  const shown = h('p', { class: 'clock', role: 'status' });
  const state = h('p', { class: 'quiet small' });
  const toggle = action('', () => change({ frozen: !frozen }));
  const exact = h('input', { type: 'datetime-local', step: 1, required: true });
  let frozen;

  function tell(answer) {
    frozen = answer.frozen;
    shown.textContent = moment(answer.now);
    state.textContent = frozen ? 'It stands still.' : 'It runs; this is when it was read.';
    toggle.textContent = frozen ? 'Let it run' : 'Freeze';
    exact.value = answer.now.slice(0, 19);
  }

  async function change(order) {
    tell(await control('PUT', at(organisation, '/clock'), order));
  }

  tell(await control('GET', at(organisation, '/clock')));
  return card(
    'Clock',
    h('div', {}, shown, state),
    h('div', { class: 'row' }, STEPS.map(([label, seconds]) => action(label, () => change({ move_seconds: seconds }), 'small'))),
    h('div', { class: 'row' }, form('Set', field('Moment, in UTC', exact), () => change({ now: `${exact.value.padEnd(19, ':00')}Z` })), toggle),
  );
}

async function snapshots(organisation, page) {
  const list = h('ul', { class: 'list' });
  const name = h('input', { required: true, pattern: '[a-z0-9][a-z0-9._\\-]{0,79}', title: 'Small letters, digits, dots, dashes and underscores', autocomplete: 'off' });

  async function show() {
    const { snapshots: kept } = await control('GET', at(organisation, '/snapshots'));
    list.replaceChildren(...kept.map(item));
    if (kept.length === 0) {
      list.append(h('li', { class: 'quiet' }, 'None yet. A snapshot keeps users, territories, records, jobs and the clock.'));
    }
  }

  function item(snapshot) {
    const address = at(organisation, `/snapshots/${encodeURIComponent(snapshot.name)}`);
    return h(
      'li',
      {},
      h('span', { class: 'grow' }, h('strong', {}, snapshot.name), h('br'), h('span', { class: 'quiet small' }, moment(snapshot.taken_at))),
      h('span', { class: 'actions' }, action('Restore', async () => {
        await control('POST', `${address}/actions/restore`);
        await page.show();
        say(`${organisation.name} is as it was at ${snapshot.name}.`);
      }, 'small'),
      action('Remove', async () => {
        await control('DELETE', address);
        await show();
        name.focus();
      }, 'small harm')),
    );
  }

  await show();
  const take = form('Take', field('Name of a new snapshot', name), async () => {
    await control('POST', at(organisation, '/snapshots'), { name: name.value });
    say(`${name.value} is kept.`);
    name.value = '';
    await show();
  });
  return card('Snapshots', list, take);
}

function tokens(organisation) {
  const user = h('input', { inputmode: 'numeric', pattern: '[0-9]{1,19}', placeholder: organisation.super_admin, title: 'The identifier of a user, digits only', autocomplete: 'off' });
  const told = h('div', { class: 'stack', role: 'status' });
  const get = form('Get tokens', field('User; empty, the super admin', user), async () => {
    const order = user.value === '' ? {} : { user: user.value };
    const made = await control('POST', at(organisation, '/tokens'), order);
    const line = `curl -H 'Authorization: Zoho-oauthtoken ${made.access_token}' '${location.origin}${dataCentre(organisation)}/crm/v7/users?type=AllUsers'`;
    told.replaceChildren(
      h('dl', { class: 'facts small' }, h('dt', {}, 'Access'), h('dd', { class: 'mono' }, made.access_token), h('dt', {}, 'Refresh'), h('dd', { class: 'mono' }, made.refresh_token)),
      h('pre', { tabindex: 0 }, line),
      h('div', {}, action('Copy the command', async () => {
        await navigator.clipboard.writeText(line);
        say('Copied.');
      }, 'small')),
    );
  });
  const all = card('Tokens', h('p', { class: 'quiet small' }, 'For everything that the contract describes. They are told this once.'), get, told);
  all.classList.add('across');
  return all;
}

async function limits(organisation) {
  const told = h('div', { role: 'status' });
  const edition = choice(EDITIONS.map((each) => [each, each[0].toUpperCase() + each.slice(1)]));
  const address = at(organisation, '/limits');

  function tell(answer) {
    told.replaceChildren(
      answer.limited
        ? h(
          'dl',
          { class: 'facts' },
          h('dt', {}, 'Credits'),
          h('dd', {}, `${answer.credits_used.toLocaleString('en')} of ${answer.credits.toLocaleString('en')} used within 24 hours`),
          h('dt', {}, 'At the same time'),
          h('dd', {}, counted(answer.calls, 'call')),
        )
        : h('p', { class: 'quiet' }, 'None: calls are not counted.'),
    );
  }

  tell(await control('GET', address));
  return card(
    'Limits',
    told,
    h(
      'div',
      { class: 'row' },
      form('Set', field('Like the edition', edition), async () => tell(await control('PUT', address, { edition: edition.value }))),
      action('Take away', async () => {
        await control('DELETE', address);
        tell(await control('GET', address));
      }),
    ),
  );
}
