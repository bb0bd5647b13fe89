/**
 * Makes an element. Children are elements or text; text is never read as HTML.
 * Attributes that begin with `on` are listeners; those that are null or false are left out.
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (value === true) {
      element.setAttribute(name, '');
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value);
    }
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** A path that breaks after its slashes and between its parameters, not in the midst of a word. */
export function path(text) {
  return text.split(/(?<=[/?&,])/).flatMap((part) => [part, h('wbr')]);
}

/** A text, number or choice to fill in, with its label. */
export function field(label, control) {
  return h('label', { class: 'field' }, h('span', {}, label), control);
}

/** A box to tick, with its label. */
export function check(label, attributes = {}) {
  const box = h('input', { type: 'checkbox', ...attributes });
  return { box, element: h('label', { class: 'check' }, box, label) };
}

/** A choice among pairs of value and text. */
export function choice(options, attributes = {}) {
  return h('select', attributes, options.map(([value, text]) => h('option', { value }, text)));
}

/** A form whose button does something and stays pressed while it does. */
export function form(label, content, action, style = '') {
  const button = h('button', { class: style }, label);
  return h(
    'form',
    {
      class: 'row',
      onsubmit: async (event) => {
        event.preventDefault();
        await busy(button, action);
      },
    },
    content,
    button,
  );
}

/** A button that does something. */
export function action(label, run, style = '') {
  const button = h('button', { type: 'button', class: style, onclick: () => busy(button, run) }, label);
  return button;
}

async function busy(button, run) {
  button.disabled = true;
  const focused = document.activeElement === button || document.activeElement === document.body;
  try {
    await run();
  } catch (problem) {
    say(problem.message);
  } finally {
    button.disabled = false;
    if (focused && button.isConnected && document.activeElement === document.body) {
      button.focus();
    }
  }
}

let saying;

/** Tells something in passing, to screen readers as well. */
export function say(text) {
  const message = document.getElementById('message');
  message.textContent = text;
  clearTimeout(saying);
  saying = setTimeout(() => { message.textContent = ''; }, 4000 + 60 * text.length);
}

/** Asks before something that cannot be undone. */
export function confirmed(question, explanation, label) {
  return new Promise((resolve) => {
    const dialog = h(
      'dialog',
      { 'aria-labelledby': 'question', onclose: () => { dialog.remove(); resolve(dialog.returnValue === 'yes'); } },
      h('h2', { id: 'question' }, question),
      h('p', {}, explanation),
      h(
        'form',
        { method: 'dialog', class: 'row' },
        h('button', { value: 'no', autofocus: true }, 'Cancel'),
        h('button', { value: 'yes', class: 'harm' }, label),
      ),
    );
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** What went wrong, in place of what should have been there. */
export function problemBox(problem) {
  return h('p', { class: 'problem', role: 'alert' }, problem.message, problem.code && [' ', h('code', {}, problem.code)]);
}

/** A moment as people read it, in UTC as the API has it. */
export function moment(text) {
  return new Date(text).toISOString().replace('T', ' ').replace(/\.\d+Z$/, ' UTC').replace('Z', ' UTC');
}

/** How many of something there are, in words. */
export function counted(number, one, many = `${one}s`) {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}
