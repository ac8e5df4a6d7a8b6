import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openPage, seriousViolations } from './harness/browser.ts';
import { COURSE, signIn } from './harness/visits.ts';

let browser: Browser;
let page: Page;
let problems: string[];

beforeAll(async () => {
  browser = await launchBrowser();
  ({ page, problems } = await openPage(browser, { viewport: { width: 1440, height: 900 } }));
});
afterAll(() => browser.close());

describe('a teacher who looks after exercises', () => {
  it('sees what students get, and has an exercise checked', async () => {
    await signIn(page, 'teacher');
    await page.goto(COURSE);
    await page.getByRole('link', { name: '공개', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '공개' }).waitFor();
    const row = page.getByRole('listitem').filter({ hasText: '퀴즈' }).first();
    await row.getByText('공개됨').waitFor();
    await row.getByRole('button', { name: '검사하기' }).click();
    // A worker does it: the page asks how far it is until it has ended.
    await row.getByText('최근 검사: 검사 통과').waitFor({ timeout: 60_000 });
    expect(await seriousViolations(page)).toEqual([]);
  });

  it('reads the report', async () => {
    const row = page.getByRole('listitem').filter({ hasText: '퀴즈' }).first();
    await row.getByRole('link').click();
    await page.getByText('퀴즈 · 버전 1 · 학생에게 보이는 버전이에요').waitFor();
    await page.getByText('바른 답은 점수를 다 받고', { exact: false }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
  });

  it('never sees an error of a page itself', () => {
    expect(problems).toEqual([]);
  });
});
