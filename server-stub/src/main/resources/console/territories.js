import { read } from './api.js';
import { action, counted, h, problemBox } from './dom.js';

const PER_PAGE = 200;

/** The territories as a tree, and who is in each. */
export async function territories(place, organisation) {
  place.append(h('h1', {}, 'Territories'));
  let all;
  let counts;
  try {
    [all, counts] = await Promise.all([
      pages(organisation, '/settings/territories', 'territories'),
      pages(organisation, '/settings/territories/actions/associated_users_count', 'associated_users_count'),
    ]);
  } catch (problem) {
    place.append(problemBox(problem));
    return;
  }
  if (all.length === 0) {
    place.append(h('p', { class: 'notice' }, 'There are no territories.'));
    return;
  }
  const members = new Map(counts.map((each) => [each.territory.id, Number(each.count)]));
  const known = new Set(all.map(({ id }) => id));
  const below = Map.groupBy
    ? Map.groupBy(all, parent)
    : all.reduce((map, each) => map.set(parent(each), [...(map.get(parent(each)) ?? []), each]), new Map());

  function parent({ reporting_to: above }) {
    return above && known.has(above.id) ? above.id : null;
  }

  function branch(territory, depth) {
    const children = below.get(territory.id) ?? [];
    const people = h('div');
    let asked = false;
    const details = h(
      'details',
      {
        open: depth < 2 && all.length <= 60,
        ontoggle: () => {
          if (details.open && !asked) {
            asked = true;
            fill(people, organisation, territory, children.length > 0);
          }
        },
      },
      h(
        'summary',
        {},
        h('span', { class: 'name' }, territory.name),
        h('span', { class: 'quiet small' }, counted(members.get(territory.id) ?? 0, 'member')),
        territory.manager && h('span', { class: 'quiet small' }, `managed by ${territory.manager.name}`),
      ),
      h('div', { class: 'inside' }, people, children.length > 0 && h('ul', {}, children.map((each) => branch(each, depth + 1)))),
    );
    return h('li', {}, details);
  }

  const tree = h('ul', { class: 'tree' }, (below.get(null) ?? []).map((each) => branch(each, 0)));
  const setAll = (open) => tree.querySelectorAll('details').forEach((each) => { each.open = open; });
  place.append(
    h(
      'div',
      { class: 'row middle apart' },
      h('p', { class: 'quiet' }, counted(all.length, 'territory', 'territories')),
      h('div', { class: 'row' }, action('Open all', () => setAll(true), 'small'), action('Close all', () => setAll(false), 'small')),
    ),
    h('div', { class: 'card' }, tree),
  );
}

async function fill(people, organisation, territory, hasMoreBelow) {
  try {
    const members = await pages(organisation, `/settings/territories/${territory.id}/users`, 'users');
    if (members.length === 0 && hasMoreBelow) {
      return;
    }
    people.replaceChildren(
      members.length === 0
        ? h('p', { class: 'quiet small members' }, 'Nobody')
        : h('ul', { class: 'members', 'aria-label': `Members of ${territory.name}` }, members.map((user) => member(user, territory))),
    );
  } catch (problem) {
    people.replaceChildren(problemBox(problem));
  }
}

function member(user, territory) {
  return h(
    'li',
    {},
    h('span', { class: 'who' }, user.full_name ?? user.id),
    user.id === territory.manager?.id && h('span', { class: 'badge' }, 'manager'),
    user.status && user.status !== 'active' && h('span', { class: 'badge warn' }, user.status),
    h('span', { class: 'quiet small' }, user.email ?? ''),
  );
}

async function pages(organisation, path, key) {
  const found = [];
  for (let page = 1; ; page++) {
    const answer = await read(organisation, `${path}?page=${page}&per_page=${PER_PAGE}`);
    found.push(...(answer?.[key] ?? []));
    if (!answer?.info?.more_records) {
      return found;
    }
  }
}
