// Looks at the site in headless Chromium, as people do, and prints what can be seen as one line of JSON a step.
// Arguments: the folder of the site, the folder of the installed packages, Chromium, an empty folder for its profile, and
// the pages to look at with axe, commas between them; optionally a folder for pictures.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [site, packages, chromium, profile, pages, pictures] = process.argv.slice(2);
const require = createRequire(path.join(packages, 'any.js'));
const { chromium: playwright } = require('playwright-core');
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const LIMIT = 20_000;
const WIDE = 1280;
const NARROW = 360;

const browser = await playwright.launchPersistentContext(profile, {
  executablePath: chromium,
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
const elsewhere = new Set();
const complaints = [];
browser.on('request', (request) => {
  if (!request.url().startsWith(pathToFileURL(site).href)) {
    elsewhere.add(request.url());
  }
});

const report = (step, value) => console.log(JSON.stringify({ step, value }));
const address = (name) => pathToFileURL(path.join(site, name)).href;

async function newPage(width, colorScheme) {
  const page = await browser.newPage();
  page.setDefaultTimeout(LIMIT);
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme });
  return page;
}

/** Every rule of axe on the named pages, wide and light, and at the same time narrow and dark. */
async function accessibility() {
  const seen = await Promise.all([[WIDE, 'light'], [NARROW, 'dark']].map(([width, colors]) => lookedAt(width, colors)));
  report('looked at with axe', seen.reduce((sum, { looked }) => sum + looked, 0));
  report('violations', seen.flatMap(({ violations }) => violations));
}

async function lookedAt(width, colorScheme) {
  const violations = [];
  let looked = 0;
  const page = await newPage(width, colorScheme);
  for (const name of pages.split(',')) {
    await page.goto(address(name));
    await page.evaluate(axe);
    // Without preload, which would fetch the style sheet once more; a page from a disk may not.
    const result = await page.evaluate(() => window.axe.run({ preload: false }));
    looked += result.passes.length > 0 ? 1 : 0;
    for (const violation of result.violations) {
      violations.push(`${name} ${width} ${colorScheme}: ${violation.id} at ${violation.nodes[0].target}`);
    }
    if (pictures) {
      const picture = `${name.replaceAll('/', '-')}-${width}-${colorScheme}.png`;
      await page.screenshot({ path: path.join(pictures, picture), fullPage: true });
    }
  }
  await page.close();
  return { looked, violations };
}

/** No page is wider than a phone; what is wide scrolls by itself. */
async function phone() {
  const all = fs.readdirSync(site, { recursive: true }).filter((name) => name.endsWith('.html')).sort();
  const middle = Math.ceil(all.length / 2);
  const tooWide = await Promise.all([all.slice(0, middle), all.slice(middle)].map(widerThanAPhone));
  report('wider than a phone', tooWide.flat());
}

async function widerThanAPhone(names) {
  const page = await newPage(NARROW, 'light');
  const tooWide = [];
  for (const name of names) {
    await page.goto(address(name), { waitUntil: 'domcontentloaded' });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > NARROW) {
      tooWide.push(`${name} ${width}`);
    }
  }
  await page.close();
  return tooWide;
}

/** The language stays chosen on the next page. */
async function languages() {
  const page = await newPage(WIDE, 'light');
  await page.goto(address('reference/getUsers.html'));
  await page.getByText('Java', { exact: true }).first().click();
  await page.goto(address('reference/deleteUser.html'));
  report('language', await page.locator('.snippet:visible pre').allInnerTexts().then((texts) => texts.map((text) => /crm\.users\(\)/.test(text))));
  await page.close();
}

async function search() {
  const page = await newPage(WIDE, 'light');
  await page.goto(address('reference/schemas/User.html'));
  await page.getByLabel('Search operations, keys and errors').fill('LICENSE_LIMIT');
  await page.locator('#search-results a').first().waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/errors\.html#LICENSE_LIMIT_EXCEEDED$/);
  report('found', await page.locator(':target code').first().innerText());
  await page.close();
}

/** With the keyboard only: past the top, to the content, to another language. */
async function keyboard() {
  const page = await newPage(WIDE, 'light');
  await page.goto(address('reference/getUsers.html'));
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const skipped = await page.evaluate(() => document.activeElement.id);
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement.name === 'language')) {
      break;
    }
  }
  await page.keyboard.press('ArrowRight');
  report('keyboard', { skipped, language: await page.locator('input[name=language]:checked').getAttribute('value') });
  await page.close();
}

/** Everything but the search works without scripts. */
async function withoutScripts() {
  const page = await newPage(WIDE, 'light');
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(address('reference/getUsers.html'));
  await page.locator('label[for=language-java]').click();
  report('without scripts', {
    language: (await page.locator('.snippet:visible').count()) === 1 && (await page.locator('.in-java').isVisible()),
    search: await page.locator('form.search').isVisible(),
  });
  await page.close();
}

try {
  await accessibility();
  await phone();
  if (fs.existsSync(path.join(site, 'reference'))) {
    await languages();
    await search();
    await keyboard();
    report('complaints', complaints);
    await withoutScripts();
  }
  report('from elsewhere', [...elsewhere]);
} finally {
  await browser.close();
}
