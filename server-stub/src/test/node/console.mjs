// Uses the pages of the stub in headless Chromium as people do, and prints what can be seen after each step as one line
// of JSON. Arguments: the stub's URL, the folder of the installed packages, Chromium, an empty folder for its profile,
// and optionally a folder for pictures.
import path from 'node:path';
import { createRequire } from 'node:module';

const [stub, packages, chromium, profile, pictures] = process.argv.slice(2);
const { chromium: playwright } = createRequire(path.join(packages, 'any.js'))('playwright-core');
const LIMIT = 20_000;
const territory = '431581000000744113';
const member = '431581000000258001';

const context = await playwright.launchPersistentContext(profile, {
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
  viewport: { width: 1280, height: 860 },
});
const elsewhere = new Set();
const complaints = [];
context.on('request', (request) => {
  if (!request.url().startsWith(`${stub}/`) && !request.url().startsWith('data:')) {
    elsewhere.add(request.url());
  }
});

function report(step, value) {
  console.log(JSON.stringify({ step, value }));
}

async function newPage(options = {}) {
  const page = await context.newPage();
  page.setDefaultTimeout(LIMIT);
  // Also what breaks the Content-Security-Policy is told here.
  // Refused requests are not among them: some steps make them on purpose.
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      complaints.push(message.text());
    }
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  if (options.viewport) {
    await page.setViewportSize(options.viewport);
  }
  await page.emulateMedia({ colorScheme: options.colorScheme ?? 'light' });
  return page;
}

const view = (page, organisation, name) => page.goto(`${stub}/#/organisations/${organisation}/${name}`);
const membersOfChennai = (page) => page.getByRole('list', { name: 'Members of Chennai', exact: true });
const names = (list) => list.locator('.who').allTextContents();

async function walk() {
  const page = await newPage();
  await page.goto(stub);
  await page.getByRole('combobox', { name: 'Organisation' }).selectOption('documented-territories');
  await page.getByRole('heading', { name: 'documented-territories' }).waitFor();

  await page.getByRole('link', { name: 'Users' }).click();
  await page.getByRole('heading', { name: 'Users' }).waitFor();
  report('users', await page.locator('tbody tr').evaluateAll((rows) => rows.map((row) => [row.cells[0].textContent, row.cells[1].textContent])));

  await page.getByRole('link', { name: 'Territories' }).click();
  await membersOfChennai(page).waitFor();
  report('members before', await names(membersOfChennai(page)));

  await page.getByRole('link', { name: 'API reference' }).click();
  await page.getByText('requests go to documented-territories as its super admin').waitFor();
  const operation = page.locator('[id$="-disassociateTerritoryUsers"]');
  await operation.locator('.opblock-summary-control').click();
  await operation.getByPlaceholder('territory_id').fill(territory);
  await operation.locator('tr[data-param-name="ids"] input').first().fill(member);
  await operation.getByRole('button', { name: 'Execute' }).click();
  await operation.locator('.live-responses-table tbody .response-col_status').first().waitFor();
  report('try it', {
    status: (await operation.locator('.live-responses-table tbody .response-col_status').first().innerText()).trim(),
    authorised: /Authorization: Zoho-oauthtoken 1000\./.test(await operation.locator('.curl-command').innerText()),
  });

  await page.getByRole('link', { name: 'Console' }).click();
  await page.locator('.entry').first().waitFor();
  const entry = page.locator('.entry').first();
  report('journal', { kept: await page.locator('.entry').count(), newest: (await entry.locator('.target').innerText()).replace(/\?.*/, '') });

  await page.getByRole('link', { name: 'Territories' }).click();
  await membersOfChennai(page).waitFor();
  report('members after', await names(membersOfChennai(page)));

  // A request that breaks the contract, by another program, appears by itself.
  await page.getByRole('link', { name: 'Journal' }).click();
  await page.getByRole('heading', { name: 'Journal' }).waitFor();
  await fetch(`${stub}/crm/v7/users?page=x`, { headers: { Authorization: 'Zoho-oauthtoken sandbox-access-documented-territories' } });
  const broken = page.locator('.entry', { hasText: 'page=x' });
  await broken.waitFor();
  await broken.locator('summary').first().click();
  report('finding', (await broken.locator('.finding.error').first().innerText()).split('\n').filter((line) => line !== '').map((line) => line.split(/ — |: /)[0]));

  await page.getByRole('button', { name: 'Forget requests' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Forget' }).click();
  await page.getByText('Nothing yet.').waitFor();
  report('forgotten', await page.locator('.entry').count());
}

/** A token by the consent of a user, as a program of one's own would get it. */
async function consent() {
  const page = await newPage();
  await page.goto(`${stub}/reference`);
  await page.getByText('requests go to').waitFor();
  await page.getByRole('button', { name: 'Authorize' }).first().click();
  const dialog = page.locator('.auth-container', { hasText: 'zohoOAuth' }).filter({ hasText: 'Authorization URL' });
  await dialog.locator('label[for*="ZohoCRM.users.READ"]').first().click();
  const opened = page.waitForEvent('popup');
  await dialog.locator('button.authorize').click();
  const asked = await opened;
  await asked.getByRole('heading', { name: 'Consent' }).waitFor();
  report('asked for', await asked.locator('li code').allInnerTexts());
  await asked.getByLabel('User').selectOption({ index: 0 });
  await asked.getByRole('button', { name: 'Accept' }).click();
  await dialog.getByText('Logout').waitFor();
  report('consent', asked.isClosed());
}

async function control() {
  const page = await newPage();
  await page.goto(stub);
  await page.getByRole('link', { name: 'New' }).click();
  await page.getByLabel('Name', { exact: true }).fill('made-by-hand');
  await page.getByLabel('What it is like').selectOption('generate');
  await page.getByLabel('Users', { exact: true }).fill('12');
  await page.getByLabel('Territories', { exact: true }).fill('4');
  await page.getByLabel('Its time, in UTC').fill('2026-01-05T09:00');
  await page.getByLabel('Its time stands still').check();
  await page.getByRole('button', { name: 'Make' }).click();
  await page.getByRole('heading', { name: 'made-by-hand' }).waitFor();
  await page.getByRole('button', { name: '+ 1 day' }).click();
  await page.getByText('2026-01-06 09:00:00 UTC').waitFor();
  report('clock', await page.locator('.clock').innerText());

  await page.getByLabel('Name of a new snapshot').fill('kept');
  await page.getByRole('button', { name: 'Take', exact: true }).click();
  await page.getByRole('button', { name: 'Restore' }).waitFor();
  await page.getByRole('button', { name: '+ 1 hour' }).click();
  await page.getByText('2026-01-06 10:00:00 UTC').waitFor();
  await page.getByRole('button', { name: 'Restore' }).click();
  await page.getByText('2026-01-06 09:00:00 UTC').first().waitFor();
  await page.locator('.clock', { hasText: '2026-01-06 09:00:00' }).waitFor();
  report('restored', await page.locator('.clock').innerText());

  const limits = page.getByRole('region', { name: 'Limits' });
  await limits.getByLabel('Like the edition').selectOption('free');
  await limits.getByRole('button', { name: 'Set' }).click();
  await limits.getByText('within 24 hours').waitFor();
  report('limits', (await limits.locator('dd').allInnerTexts()));
  await limits.getByRole('button', { name: 'Take away' }).click();
  await limits.getByText('calls are not counted').waitFor();

  await page.getByRole('button', { name: 'Reset' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Reset' }).click();
  await page.getByText('is as it was in the beginning').waitFor();
  report('reset', await page.locator('.clock').innerText());

  await page.getByRole('link', { name: 'Faults' }).click();
  await page.getByRole('combobox', { name: 'On', exact: true }).selectOption('getUsers');
  await page.getByLabel('Code', { exact: true }).fill('NO_SUCH_CODE');
  await page.getByRole('button', { name: 'Add' }).click();
  await page.getByRole('status').filter({ hasText: 'NO_SUCH_CODE' }).waitFor();
  await page.getByLabel('Code', { exact: true }).fill('INTERNAL_ERROR');
  await page.getByRole('button', { name: 'Add' }).click();
  await page.locator('.list code').waitFor();
  report('fault', await page.locator('.list code').allInnerTexts());
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await page.getByText('None: every request').waitFor();

  await page.getByRole('link', { name: 'Overview' }).click();
  await page.getByRole('button', { name: 'Get tokens' }).click();
  await page.getByText('curl -H').waitFor();
  await page.getByRole('button', { name: 'Remove', exact: true }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('heading', { name: 'made-by-hand' }).waitFor();
  await page.getByRole('button', { name: 'Remove', exact: true }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await page.getByRole('heading', { name: 'made-by-hand' }).waitFor({ state: 'detached' });
  report('removed', (await page.getByRole('combobox', { name: 'Organisation' }).locator('option').allTextContents()).includes('made-by-hand'));
}

/** A name that is HTML stays text. */
async function escape() {
  const page = await newPage();
  await view(page, 'documented-users', 'journal');
  await page.getByLabel('All organisations').check();
  await fetch(`${stub}/crm/v7/%3Cimg%20src=x%20onerror=alert(1)%3E`);
  const entry = page.locator('.entry', { hasText: 'onerror' });
  await entry.waitFor();
  await entry.locator('summary').first().click();
  report('images', await page.locator('#view img').count());
}

/** Only with the keyboard: to a territory, which opens and closes. */
async function keyboard() {
  const page = await newPage();
  await view(page, 'documented-territories', 'territories');
  await membersOfChennai(page).waitFor();
  const summary = page.locator('summary', { hasText: 'Chennai' }).first();
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab');
    if (await summary.evaluate((element) => element === document.activeElement)) {
      break;
    }
  }
  const outline = await summary.evaluate((element) => getComputedStyle(element).outlineStyle);
  await page.keyboard.press('Enter');
  report('keyboard', { outline, members: await membersOfChennai(page).isVisible() });
}

/** Nothing is wider than a phone, in either colours. */
async function phone() {
  const tooWide = [];
  for (const colorScheme of ['light', 'dark']) {
    const page = await newPage({ viewport: { width: 320, height: 740 }, colorScheme });
    const wide = async (name) => {
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > 320) {
        tooWide.push(`${name} ${width}`);
      }
      if (pictures) {
        await page.screenshot({ path: path.join(pictures, `${name}-${colorScheme}.png`), fullPage: true });
      }
    };
    for (const name of ['overview', 'users', 'territories', 'jobs', 'journal', 'faults']) {
      await view(page, 'documented-territories', name);
      await page.locator('#tabs [aria-current]', { hasText: new RegExp(name, 'i') }).waitFor();
      await page.locator('#view h1').waitFor();
      await wide(name);
    }
    await page.goto(`${stub}/reference`);
    await page.locator('.opblock').first().waitFor();
    await page.locator('.opblock-summary-control').first().click();
    await page.locator('.opblock-body').first().waitFor();
    await wide('reference');
    await page.close();
  }
  report('wider than a phone', tooWide);
}

try {
  await walk();
  await control();
  await consent();
  await escape();
  await keyboard();
  await phone();
  report('from elsewhere', [...elsewhere]);
  report('complaints', complaints);
} finally {
  await context.close();
}
