// Remembers the language of the calls, and searches. Everything else works without it.
(() => {
  'use strict';
  const remembered = {
    get() {
      try {
        return localStorage.getItem('language');
      } catch {
        return null; // Some browsers keep nothing for pages from a disk.
      }
    },
    set(language) {
      try {
        localStorage.setItem('language', language);
      } catch {
        // Then it is chosen anew on each page.
      }
    },
  };
  for (const choice of document.querySelectorAll('input[name="language"]')) {
    if (choice.value === remembered.get()) {
      choice.checked = true;
    }
    choice.addEventListener('change', () => remembered.set(choice.value));
  }

  const form = document.querySelector('form.search');
  const input = document.getElementById('search');
  const results = document.getElementById('search-results');
  const status = document.getElementById('search-status');
  const top = document.documentElement.dataset.top;
  const MOST = 12;

  /** Lower is better; what does not have all words is left out. */
  function rank(entry, words) {
    const name = entry.name.toLowerCase();
    const all = `${name} ${entry.detail} ${entry.kind}`.toLowerCase();
    if (!words.every((word) => all.includes(word))) {
      return Infinity;
    }
    const whole = words.join(' ');
    return name === whole ? 0 : name.startsWith(whole) ? 1 : name.includes(whole) ? 2 : 3;
  }

  function show() {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    const found = words.length === 0
      ? []
      : window.searchIndex
        .map((entry) => [rank(entry, words), entry])
        .filter(([place]) => place < Infinity)
        .sort(([one], [other]) => one - other);
    results.replaceChildren(...found.slice(0, MOST).map(([, entry]) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = top + entry.target;
      link.textContent = entry.name;
      const kind = document.createElement('span');
      kind.textContent = `${entry.kind} · ${entry.detail}`;
      link.append(kind);
      item.append(link);
      return item;
    }));
    results.hidden = found.length === 0;
    status.textContent = words.length === 0 ? '' : found.length === 1 ? '1 result' : `${found.length} results`;
  }

  form.hidden = false;
  input.addEventListener('input', show);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    results.querySelector('a')?.click();
  });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      input.value = '';
      show();
    }
  });
})();
