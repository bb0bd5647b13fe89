import { control } from './api.js';
import { action, check, confirmed, counted, h, path, say } from './dom.js';

const MOST_SHOWN = 200;
const EVERY_MILLISECONDS = 2000;

/** The last requests, the newest first, with what was wrong with them and how to mend it. */
export async function journal(place, organisation) {
  const everywhere = check('All organisations, and requests without a good token');
  const broken = check('Only what broke the contract');
  const entries = h('div', { class: 'entries' });
  const told = h('p', { class: 'quiet' });
  let last = 0;
  let reading = null;

  const filter = () => (everywhere.box.checked ? '' : `&organisation=${encodeURIComponent(organisation.name)}`);

  /** One reading at a time, so that no request is shown twice. */
  function update() {
    reading ??= readNew().finally(() => { reading = null; });
    return reading;
  }

  async function readNew() {
    const filters = filter() + (broken.box.checked ? '&broken=true' : '');
    const answer = await control('GET', `/journal?after=${last}&newest=${MOST_SHOWN}${filters}`);
    for (const request of answer.requests) {
      entries.prepend(entry(request, everywhere.box.checked));
      last = request.number;
    }
    while (entries.childElementCount > MOST_SHOWN) {
      entries.lastElementChild.remove();
    }
    const count = entries.childElementCount;
    told.textContent = count === 0
      ? 'Nothing yet. Requests appear here as they come.'
      : `${counted(count, 'request')}${count === MOST_SHOWN ? ', the newest' : ''}. New ones appear by themselves.`;
  }

  async function anew() {
    await reading?.catch(() => {});
    entries.replaceChildren();
    last = 0;
    await update();
  }

  async function clear() {
    const all = everywhere.box.checked;
    const what = all ? 'of all organisations' : `of ${organisation.name}`;
    if (await confirmed('Forget the requests?', `The journal forgets the requests ${what}.`, 'Forget')) {
      await control('DELETE', all ? '/journal' : `/journal?organisation=${encodeURIComponent(organisation.name)}`);
      await anew();
    }
  }

  for (const { box } of [everywhere, broken]) {
    box.addEventListener('change', () => anew().catch((problem) => say(problem.message)));
  }
  await update();
  place.append(
    h('h1', {}, 'Journal'),
    h(
      'div',
      { class: 'row middle apart' },
      h('div', { class: 'row' }, everywhere.element, broken.element),
      action('Forget requests', clear, 'small'),
    ),
    told,
    entries,
  );
  const timer = setInterval(() => {
    if (!document.hidden) {
      update().catch((problem) => { told.textContent = problem.message; });
    }
  }, EVERY_MILLISECONDS);
  return () => clearInterval(timer);
}

function entry(request, withOrganisation) {
  const inside = h('div', { class: 'inside' });
  const details = h(
    'details',
    {
      class: 'entry',
      ontoggle: () => {
        if (details.open && inside.childElementCount === 0) {
          inside.append(...parts(request));
        }
      },
    },
    h(
      'summary',
      {},
      h('span', { class: `badge ${colour(request.status)}` }, request.status === 0 ? 'reset' : String(request.status)),
      h('span', { class: 'target mono' }, h('strong', {}, request.method), ' ', path(request.target)),
      tally(request.findings),
      request.answer_findings.length > 0 && h('span', { class: 'badge bad' }, 'fault of the stub'),
      request.fault && h('span', { class: 'badge warn' }, 'fault played'),
      h('span', { class: 'quiet small' }, [withOrganisation && (request.organisation ?? 'no organisation'), time(request.received_at)].filter(Boolean).join(' · ')),
    ),
    inside,
  );
  return details;
}

function tally(findings) {
  return ['error', 'warning'].map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count > 0 && h('span', { class: `badge ${severity === 'error' ? 'bad' : 'warn'}` }, counted(count, severity));
  });
}

function parts(request) {
  const facts = [
    ['Operation', request.operation ?? 'none of the contract'],
    ['Organisation', request.organisation ?? 'none: no good token'],
    ['Took', `${request.milliseconds} ms`],
    request.fault && ['Fault', request.fault],
  ].filter(Boolean);
  return [
    ...request.findings.map(finding),
    request.findings.length === 0 && h('p', { class: 'quiet small' }, 'As the contract describes it.'),
    ...(request.answer_findings.length > 0 ? [h('h3', {}, 'Wrong with the answer'), ...request.answer_findings.map(finding)] : []),
    h('h3', {}, 'Request'),
    h('dl', { class: 'facts small' }, facts.map(([name, value]) => [h('dt', {}, name), h('dd', {}, value)])),
    h(
      'details',
      { class: 'fold' },
      h('summary', {}, 'Headers'),
      h('pre', { tabindex: 0 }, Object.entries(request.headers).flatMap(([name, values]) => values.map((value) => `${name}: ${value}`)).join('\n')),
    ),
    ...body('Body', request.body),
    ...body('Answer', request.answer),
  ].filter(Boolean);
}

function finding({ severity, place, problem, remedy, file, pointer, provenance }) {
  return h(
    'div',
    { class: `finding ${severity}` },
    h('p', {}, h('strong', {}, place), ' — ', problem),
    h('p', {}, h('strong', {}, 'To mend it: '), remedy),
    h('p', { class: 'quiet small' }, 'Contract: ', h('code', {}, file ? `${file} ` : ''), h('code', {}, pointer)),
    provenance && h('p', { class: 'quiet small' }, 'It rests on the ', provenance),
  );
}

function body(title, { text, bytes, cut }) {
  if (bytes === 0) {
    return [];
  }
  const size = `${title}, ${counted(bytes, 'byte')}${cut ? ', not all of it' : ''}`;
  return [h('h3', {}, size), text !== '' && h('pre', { tabindex: 0 }, pretty(text))];
}

function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

function colour(status) {
  return status === 0 || status >= 500 ? 'bad' : status >= 400 ? 'warn' : 'good';
}

function time(text) {
  return new Date(text).toLocaleTimeString('en-GB');
}
