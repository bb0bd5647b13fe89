import { at, control } from './api.js';
import { action, counted, h, moment } from './dom.js';

const KINDS = {
  transfer_and_delete: 'Hand over the work of a user and delete the user',
  assign_territories: 'Assign territories to a record',
  remove_territories: 'Take territories from a record',
};

/** What is done after the answer, or was. */
export async function jobs(place, organisation) {
  const list = h('ul', { class: 'list' });

  async function show() {
    const all = (await control('GET', at(organisation, '/jobs'))).jobs;
    list.replaceChildren(...all.map(item));
    if (all.length === 0) {
      list.append(h('li', { class: 'quiet' }, 'None. Transfers of users stay here; changes of the territories of records do until they are made.'));
    }
  }

  await show();
  place.append(
    h('div', { class: 'row middle apart' }, h('h1', {}, 'Jobs'), action('Update', show, 'small')),
    h('div', { class: 'card' }, list),
  );
}

function item(job) {
  const details = [
    `Job ${job.id}`,
    job.user && `user ${job.user}`,
    job.record && `record ${job.record}`,
    job.territories && counted(job.territories.length, 'territory', 'territories'),
    job.due_at && `due ${moment(job.due_at)} by the time of the organisation`,
  ];
  return h(
    'li',
    {},
    h('span', { class: 'grow' }, KINDS[job.kind] ?? job.kind, h('br'), h('span', { class: 'quiet small' }, details.filter(Boolean).join(' · '))),
    h('span', { class: `badge ${job.status === 'completed' ? 'good' : 'warn'}` }, job.status),
  );
}
