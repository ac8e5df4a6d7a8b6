import type { Page } from 'playwright-core';
import { demoPassword } from './browser.ts';

export const COURSE = '/courses/convolution-and-cnn';

/** The items of the demo's assignment, as the page's own requests would read them. */
export interface DemoAssignment {
  readonly id: string;
  readonly items: Readonly<Record<string, string>>;
}

export async function signIn(page: Page, username: string, password = demoPassword(username)): Promise<void> {
  await page.goto('/');
  await page.getByLabel('아이디').fill(username);
  await page.getByLabel('비밀번호', { exact: true }).fill(password);
  await page.getByRole('button', { name: '로그인' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

/** Of the one assignment that the demo has: its id, and its items' ids by exercise. */
export async function readDemoAssignment(page: Page): Promise<DemoAssignment> {
  await page.goto(COURSE);
  await page.getByRole('link', { name: '첫 과제: 합성곱에서 LeNet-5까지' }).first().click();
  await page.waitForURL(/\/assignments\//u);
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const items: Record<string, string> = {};
  const link = page.locator('a[href*="/exercises/"][href*="item="]');
  await link.first().waitFor();
  for (const href of await link.evaluateAll((links) =>
    links.map((each) => each.getAttribute('href') ?? ''),
  )) {
    const url = new URL(href, page.url());
    items[url.pathname.split('/').at(-1) ?? ''] = url.searchParams.get('item') ?? '';
  }
  return { id, items };
}

/** Replaces the text of the editor. One line at a time keeps clear of Monaco's own indenting. */
export async function writeProgram(page: Page, source: string): Promise<void> {
  await page.locator('.monaco-editor .view-lines').first().click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(source);
}
