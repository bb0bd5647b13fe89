import { read } from './api.js';
import { action, choice, counted, field, h, problemBox } from './dom.js';

const PER_PAGE = 200;
const KINDS = [
  ['AllUsers', 'All'],
  ['ActiveUsers', 'Active'],
  ['DeactiveUsers', 'Deactivated'],
  ['DeletedUsers', 'Deleted'],
  ['AdminUsers', 'Administrators'],
  ['NotConfirmedUsers', 'Not confirmed'],
];
const STATUS = { active: 'good', disabled: 'warn', deleted: 'bad', closed: 'bad' };

/** The users of an organisation with their status, a page at a time. */
export async function users(place, organisation) {
  const kind = choice(KINDS);
  const word = h('input', { type: 'search', autocomplete: 'off' });
  const rows = h('tbody');
  const table = h(
    'div',
    { class: 'table' },
    h(
      'table',
      {},
      h('thead', {}, h('tr', {}, ['Name', 'Status', 'E-mail', 'Role', 'Profile', 'Identifier'].map((text) => h('th', { scope: 'col' }, text)))),
      rows,
    ),
  );
  const told = h('p', { class: 'quiet', role: 'status' });
  const more = action('Show more', () => load());
  let loaded = [];
  let page = 1;

  async function load() {
    const answer = await read(organisation, `/users?type=${kind.value}&page=${page}&per_page=${PER_PAGE}`);
    loaded.push(...(answer?.users ?? []));
    page++;
    more.hidden = !answer?.info?.more_records;
    list();
  }

  function list() {
    const wanted = word.value.trim().toLowerCase();
    const fitting = loaded.filter((user) => [user.full_name, user.email, user.id].join('\n').toLowerCase().includes(wanted));
    rows.replaceChildren(...fitting.map(row));
    table.hidden = fitting.length === 0;
    told.textContent = fitting.length === loaded.length
      ? `${counted(loaded.length, 'user')}${more.hidden ? '' : ' so far'}`
      : `${fitting.length.toLocaleString('en')} of ${counted(loaded.length, 'user')}`;
  }

  async function anew() {
    loaded = [];
    page = 1;
    await load();
  }

  kind.addEventListener('change', () => anew().catch((problem) => { told.replaceChildren(problemBox(problem)); }));
  word.addEventListener('input', list);
  await anew();
  place.append(
    h('h1', {}, 'Users'),
    h('div', { class: 'row' }, field('Kind', kind), field('Name, e-mail or identifier', word)),
    told,
    table,
    h('div', {}, more),
  );
}

function row(user) {
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, user.full_name ?? user.last_name ?? user.id),
    h('td', {}, status(user)),
    h('td', {}, user.email ?? ''),
    h('td', { 'data-label': 'Role' }, user.role?.name ?? ''),
    h('td', { 'data-label': 'Profile' }, user.profile?.name ?? ''),
    h('td', { class: 'mono' }, user.id),
  );
}

function status(user) {
  const unconfirmed = user.confirm === false && user.status === 'active';
  return [
    h('span', { class: `badge ${STATUS[user.status] ?? ''}` }, user.status ?? 'unknown'),
    unconfirmed && [' ', h('span', { class: 'badge warn' }, 'not confirmed')],
  ];
}
