import fs from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { z } from 'zod';

const AccountsSchema = z.array(z.object({ username: z.string(), password: z.string() }));

/** The started Convolab's address; set by the global setup. */
export function stackAddress(): string {
  return readEnvironment('E2E_ADDRESS');
}

/** The password of a demo account, e.g. `teacher` or `student1`. */
export function demoPassword(username: string): string {
  const accounts = AccountsSchema.parse(JSON.parse(fs.readFileSync(readEnvironment('E2E_ACCOUNTS'), 'utf8')));
  const account = accounts.find((each) => each.username === username);
  if (account === undefined) throw new Error(`There is no demo account ${username}.`);
  return account.password;
}

function readEnvironment(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`${name} is not set: run this by \`npm test\`.`);
  return value;
}

/** Debian's Chromium without its talking to the network; nothing but the pages under test is ever asked for. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--headless',
      // Chromium's own sandbox does not start as root, and the pages are our own.
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A fresh visitor in Korean, on the stack's address; what the page throws ends up in `problems`. */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; problems: string[] }> {
  const context = await browser.newContext({ baseURL: stackAddress(), locale: 'ko-KR', ...options });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  return { page, problems };
}

/** Ids of axe's rules that the page breaks seriously. */
export async function seriousViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id);
}
