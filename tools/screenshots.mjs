/**
 * Takes network.png and leaderboard.png of docs/screenshots/: of a Convolab that runs with its demo accounts and the demo's assignment.
 * Checks the structure of a model that departs from LeNet-5 as student1, and looks at the leaderboard as student1 sees it.
 *
 *   node tools/screenshots.mjs [--address http://127.0.0.1:3000] [--accounts .data/demo-accounts.json]
 */
import './start/require-node.mjs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { findChromium } from './test/system-packages.mjs';
import { root } from './workspace.mjs';

const { values: options } = parseArgs({
  options: {
    address: { type: 'string', default: 'http://127.0.0.1:3000' },
    accounts: { type: 'string', default: path.join(root, '.data/demo-accounts.json') },
  },
});

const COURSE = '/courses/convolution-and-cnn';
const DEPARTING = [
  'export const buildModel = (tf) => tf.sequential({ layers: [',
  "tf.layers.conv2d({ inputShape: [28, 28, 1], filters: 8, kernelSize: 3, activation: 'relu' }), tf.layers.maxPooling2d({ poolSize: 2 }), ",
  "tf.layers.conv2d({ filters: 16, kernelSize: 5, padding: 'same', activation: 'relu' }), tf.layers.flatten(), ",
  "tf.layers.dense({ units: 120, activation: 'relu' }), tf.layers.dense({ units: 64, activation: 'relu' }), ",
  "tf.layers.dense({ units: 10, activation: 'softmax' })] })",
].join('');

/** @param {string} name */
const pathOf = (name) => path.join(root, 'docs/screenshots', name);

/** @param {import('playwright-core').Page} page */
async function signIn(page) {
  /** @type {{ username: string, password: string }[]} */
  const accounts = JSON.parse(await fs.readFile(options.accounts, 'utf8'));
  const account = accounts.find(({ username }) => username === 'student1');
  if (!account) throw new Error(`${options.accounts} has no student1.`);
  await page.goto('/');
  await page.getByLabel('아이디').fill(account.username);
  await page.getByLabel('비밀번호', { exact: true }).fill(account.password);
  await page.getByRole('button', { name: '로그인' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

/** @param {import('playwright-core').Page} page */
async function shootNetwork(page) {
  await page.setViewportSize({ width: 1440, height: 2400 });
  await page.goto(`${COURSE}/exercises/lenet5`);
  await page.locator('.monaco-editor .view-lines').first().click({ force: true });
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(DEPARTING);
  await page.getByRole('button', { name: '구조 검사' }).click();
  await page.getByText('✕ 빠졌어요').first().waitFor();
  await page.getByRole('region', { name: '모델 그림' }).screenshot({ path: pathOf('network.png') });
}

/** @param {import('playwright-core').Page} page */
async function shootLeaderboard(page) {
  await page.setViewportSize({ width: 1120, height: 640 });
  await page.goto(COURSE);
  await page.getByRole('link', { name: '첫 과제: 합성곱에서 LeNet-5까지' }).first().click();
  const item = page.locator('a[href*="/exercises/lenet5?item="]').first();
  const link = new URL((await item.getAttribute('href')) ?? '', page.url());
  const assignment = new URL(page.url()).pathname;
  await page.goto(`${assignment}/leaderboard/${link.searchParams.get('item') ?? ''}`);
  await page.getByRole('table').waitFor();
  await page.screenshot({ path: pathOf('leaderboard.png') });
}

const executablePath = findChromium();
if (executablePath === undefined) throw new Error('The pictures need Chromium.');
const browser = await chromium.launch({
  executablePath,
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
});
try {
  const context = await browser.newContext({
    baseURL: options.address,
    locale: 'ko-KR',
    colorScheme: 'light',
  });
  const page = await context.newPage();
  // Also beside other work: nothing here is timed.
  page.setDefaultTimeout(120_000);
  await signIn(page);
  await shootNetwork(page);
  await shootLeaderboard(page);
} finally {
  await browser.close();
}
