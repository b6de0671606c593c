/**
 * What a walk through the real pages needs: a browser, a way in, an eye for accessibility, pictures, and a report.
 * A file `x.e2e.mjs` exports `async (server) => …`; `npm test` and `node scripts/e2e.mjs x` run it.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright-core';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/** A browser that stays at home: no sandbox (it may run as root), no call to anybody but our server. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const WIDE = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** What has been counted since the start: whoever runs the walks reads it. */
export const tally = { passed: 0, failed: 0 };

let browser;
const pages = new Set();
const troubles = new Map();
const pending = new Map();

/** Opens a window of its own (cookies, memory) on the server, as a person in Brussels; hands back its Playwright page. */
export async function open({ baseUrl, viewport = WIDE, colorScheme = 'light' }) {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  browser ??= await chromium.launch({ executablePath, args: FLAGS });
  const place = { locale: 'fr-BE', timezoneId: 'Europe/Brussels', reducedMotion: 'reduce' };
  const context = await browser.newContext({ baseURL: baseUrl, viewport, colorScheme, ...place });
  const page = await context.newPage();
  pages.add(page.on('close', () => pages.delete(page)));
  troubles.set(page, []);
  listen(page, baseUrl);
  count(page);
  return page;
}

/** Remembers what no page may ever do: throw, complain on its console, or ask another host for something. */
function listen(page, baseUrl) {
  const note = (what) => troubles.get(page).push(what);
  page.on('pageerror', (error) => note(`the page threw ${error.message}`));
  page.on('console', (message) => {
    // A refused request is logged by the browser itself; the page shows its sentence, which is the walk's to check.
    const refused = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !refused) note(`the console says ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (/^(https?|wss?):/.test(url) && new URL(url).host !== new URL(baseUrl).host)
      note(`the page called ${url}`);
  });
}

/** Signs in as one of the invented people, without the form, and opens the start page. */
export async function signIn(page, email) {
  const { password } = await (await page.request.get('/api/session/demo')).json();
  const answer = await page.request.post('/api/session', { data: { email, password } });
  if (!answer.ok()) throw new Error(`${email} could not sign in: ${answer.status()} ${await answer.text()}`);
  await page.goto('/');
}

/** What a page is made of. The browser's own reader of PDFs, which is never done, is none of it. */
const PARTS = new Set(['script', 'stylesheet', 'font', 'fetch', 'xhr']);

/** Keeps count of what a page has asked for and not yet received. */
function count(page) {
  const asked = new Set();
  pending.set(page, asked);
  page.on('request', (request) => PARTS.has(request.resourceType()) && asked.add(request));
  for (const end of ['requestfinished', 'requestfailed']) page.on(end, (request) => asked.delete(request));
}

/** Waits until the page has nothing left to fetch, has drawn what came, and asks for nothing more; its fonts are there. */
export async function settled(page) {
  await page.waitForLoadState('load');
  for (let quiet = 0; quiet < 3; quiet += 1) {
    for (const request of pending.get(page)) {
      quiet = 0;
      await request.response().catch(() => undefined);
      await page.waitForTimeout(10);
    }
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  }
  await page.evaluate(() => document.fonts.ready);
}

/** Fails, naming the rule and the place, when axe finds anything on the page as it stands. */
export async function axe(page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const told = violations.map(
    ({ id, help, nodes }) => `${id} (${help}) at ${nodes.map((node) => node.target).join(', ')}`,
  );
  if (told.length) throw new Error(`axe, ${page.url()}:\n${told.join('\n')}`);
}

/** Fails when the page is wider than its window. */
export async function fits(page) {
  const [content, view] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    window.innerWidth,
  ]);
  if (content > view) throw new Error(`${page.url()} is ${content} px wide in a window of ${view} px`);
}

/** What a program says when nobody thought of the words. */
const MACHINE = /\[object \w+\]|\bundefined\b|\bNaN\b|\bInvalid Date\b|\{\{|\}\}/;

/** Fails when the page shows words that no person wrote. */
export async function speaks(page) {
  const [words] = MACHINE.exec(await page.locator('body').innerText()) ?? [];
  if (words) throw new Error(`${page.url()} says « ${words} »`);
}

/** Wide and on a phone, light and dark. */
const EVERY_WAY = [WIDE, PHONE].flatMap((viewport) =>
  ['light', 'dark'].map((colorScheme) => ({ viewport, colorScheme })),
);

/** Pictures of the page in each of these ways, in dist/shots; `look` is called on each while it stands. */
export async function shots(page, name, look = () => undefined, ways = EVERY_WAY) {
  mkdirSync(`${dist}shots`, { recursive: true });
  const before = page.viewportSize();
  for (const { viewport, colorScheme } of ways) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await settled(page);
    const path = `${dist}shots/${name}-${viewport.width}-${colorScheme}.png`;
    await page.screenshot({ path, fullPage: true });
    await look(page);
  }
  await page.setViewportSize(before);
  await page.emulateMedia({ colorScheme: 'light' });
}

/** One step of a road, told in a sentence: when it fails, the road stops there. */
export async function step(sentence, work) {
  const started = Date.now();
  try {
    const result = await work();
    const seen = [...troubles.values()].flatMap((list) => list.splice(0));
    if (seen.length) throw new Error(seen.join('\n'));
    tally.passed += 1;
    console.log(`  ✓ ${sentence} (${Date.now() - started} ms)`);
    return result;
  } catch (error) {
    tally.failed += 1;
    const pictures = await Promise.all([...pages].map((page, index) => picture(page, sentence, index)));
    error.message = [error.message, ...pictures.map((path) => `picture: ${path}`)].join('\n');
    const where =
      String(error.stack)
        .split('\n')
        .find((line) => line.includes('.e2e.mjs')) ?? '';
    console.log(`  ✗ ${sentence}\n${`${error.message}\n${where.trim()}`.replace(/^/gm, '      ')}`);
    throw Object.assign(error, { told: true });
  }
}

/** The same for something that stands on its own: when it fails, the walk goes on. */
export const check = (sentence, work) => step(sentence, work).catch(() => undefined);

async function picture(page, sentence, index) {
  mkdirSync(`${dist}e2e`, { recursive: true });
  const name = sentence
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, '-')
    .slice(0, 60);
  const path = `${dist}e2e/${name}-${index + 1}.png`;
  return page.screenshot({ path, fullPage: true }).then(
    () => path,
    (error) => `none (${error.message})`,
  );
}

/** Closes every window opened so far, and what they complained about with them. */
export async function closeAll() {
  await Promise.all([...pages].map((page) => page.context().close()));
  pages.clear();
  troubles.clear();
  pending.clear();
}

export async function quit() {
  await browser?.close();
  browser = undefined;
}
