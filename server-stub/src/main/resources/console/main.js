import { control } from './api.js';
import { h, problemBox } from './dom.js';
import { overview } from './overview.js';
import { users } from './users.js';
import { territories } from './territories.js';
import { jobs } from './jobs.js';
import { journal } from './journal.js';
import { faults } from './faults.js';
import { newOrganisation } from './new-organisation.js';

/** The views of an organisation. Each fills a place, and may give back what ends it. */
const VIEWS = { overview, users, territories, jobs, journal, faults };
const TITLES = { overview: 'Overview', users: 'Users', territories: 'Territories', jobs: 'Jobs', journal: 'Journal', faults: 'Faults' };

const place = document.getElementById('view');
const chooser = document.getElementById('organisation');
const tabs = document.getElementById('tabs');
let organisations = [];
let end = null;
let shown = 0;

/** What views may do to the page. */
const page = {
  organisations: () => organisations,
  /** Reads the organisations anew. */
  async refresh() {
    organisations = (await control('GET', '/organisations')).organisations;
    chooser.replaceChildren(...organisations.map(({ name }) => h('option', { value: name }, name)));
    return organisations;
  },
  go(organisation, view = 'overview') {
    location.hash = address(organisation, view);
  },
  show,
};

function address(organisation, view) {
  return `#/organisations/${encodeURIComponent(organisation)}/${view}`;
}

function asked() {
  const [, kind, name, view] = location.hash.split('/');
  return { kind, name: name && decodeURIComponent(name), view: view in VIEWS ? view : 'overview' };
}

async function show() {
  const mine = ++shown;
  end?.();
  end = null;
  try {
    await page.refresh();
    const { kind, name, view } = asked();
    const isNew = kind === 'new' || organisations.length === 0;
    const organisation = organisations.find((each) => each.name === name) ?? organisations[0];
    tabs.hidden = isNew;
    if (!isNew) {
      head(organisation, view);
    }
    if (isNew || (name && name !== organisation.name)) {
      chooser.selectedIndex = -1;
    }
    const fresh = h('div', { class: 'stack' });
    const ending = isNew
      ? await newOrganisation(fresh, page)
      : await (name && name !== organisation.name ? missing(fresh, name) : VIEWS[view](fresh, organisation, page));
    if (mine !== shown) {
      ending?.();
      return;
    }
    end = ending;
    place.replaceChildren(fresh);
  } catch (problem) {
    if (mine === shown) {
      place.replaceChildren(problemBox(problem));
    }
  }
}

function head(organisation, view) {
  chooser.value = organisation.name;
  document.title = `${TITLES[view]} of ${organisation.name} · Zoho CRM stub`;
  document.getElementById('to-reference').href = `/reference?organisation=${encodeURIComponent(organisation.name)}`;
  tabs.replaceChildren(
    ...Object.keys(VIEWS).map((each) =>
      h('a', { href: address(organisation.name, each), 'aria-current': each === view && 'page' }, TITLES[each]),
    ),
  );
  tabs.querySelector('[aria-current]').scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function missing(fresh, name) {
  fresh.append(problemBox(new Error(`There is no organisation ${name} any more. Choose another one.`)));
}

chooser.addEventListener('change', () => page.go(chooser.value, asked().view));
addEventListener('hashchange', async () => {
  const byTab = tabs.contains(document.activeElement) ? asked().view : null;
  await show();
  if (byTab) {
    tabs.querySelector('[aria-current]')?.focus();
  }
});
show();
