import { control } from './api.js';
import { check, choice, field, form, h, moment, say } from './dom.js';

const DATA_CENTRES = ['us', 'eu', 'in', 'au', 'jp', 'cn', 'ca', 'sa', 'uk'];

/** Makes an organisation. */
export async function newOrganisation(place, page) {
  const name = h('input', { required: true, pattern: '[a-z0-9][a-z0-9._\\-]{0,79}', title: 'Small letters, digits, dots, dashes and underscores', autocomplete: 'off' });
  const seeds = [...new Set(page.organisations().map(({ seed }) => seed).filter(Boolean))].sort();
  const like = choice([
    ['', 'Empty: an administrator and one territory'],
    ['generate', 'Generated'],
    ...seeds.map((seed) => [`seed ${seed}`, `Like ${seed}`]),
  ]);
  const users = h('input', { type: 'number', min: 1, max: 200000, value: 50, required: true });
  const territories = h('input', { type: 'number', min: 1, max: 10000, value: 10, required: true });
  const randomSeed = h('input', { type: 'number', min: 0, max: Number.MAX_SAFE_INTEGER, value: 1, required: true });
  const generation = h('fieldset', { class: 'row', hidden: true, disabled: true }, field('Users', users), field('Territories', territories), field('Random seed', randomSeed));
  const where = choice(DATA_CENTRES.map((each) => [each, each]));
  const now = h('input', { type: 'datetime-local', step: 1 });
  const frozen = check('Its time stands still');
  like.addEventListener('change', () => {
    generation.hidden = generation.disabled = like.value !== 'generate';
  });

  function order() {
    const seeded = like.value.startsWith('seed ');
    return {
      name: name.value,
      data_centre: where.value,
      frozen: frozen.box.checked,
      ...(seeded && { seed: like.value.slice('seed '.length) }),
      ...(like.value === 'generate' && {
        generate: { users: Number(users.value), territories: Number(territories.value), random_seed: Number(randomSeed.value) },
      }),
      ...(now.value && { now: `${now.value.padEnd(19, ':00')}Z` }),
    };
  }

  async function make() {
    const { organisation } = await control('POST', '/organisations', order());
    page.go(organisation.name);
    say(`${organisation.name} is made. Its time is ${moment(organisation.now)}.`);
  }

  document.title = 'New organisation · Zoho CRM stub';
  const making = form(
    'Make',
    h(
      'div',
      { class: 'stack grow' },
      field('Name', name),
      field('What it is like', like),
      generation,
      h('div', { class: 'row' }, field('Data centre', where), field('Its time, in UTC; empty, that of this machine', now), frozen.element),
    ),
    make,
    'main',
  );
  place.append(h('h1', {}, 'New organisation'), h('div', { class: 'card narrow' }, making));
}
