import type { Browser, Page } from 'playwright-core';
import { demoPassword, launchBrowser, openPage } from './harness/browser.ts';

const COURSE = '/courses/convolution-and-cnn';
/** On one line each: Monaco indents what is typed. */
const RIGHT =
  'import numpy as np\ndef conv2d(image, kernel): return np.einsum("yxij,ij->yx", np.lib.stride_tricks.sliding_window_view(image, kernel.shape), kernel[::-1, ::-1])\n';
const NOT_FLIPPED = RIGHT.replace('[::-1, ::-1]', '');

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function signIn(page: Page, username: string): Promise<void> {
  await page.goto('/');
  await page.getByLabel('아이디').fill(username);
  await page.getByLabel('비밀번호', { exact: true }).fill(demoPassword(username));
  await page.getByRole('button', { name: '로그인' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

async function handIn(page: Page, source: string): Promise<void> {
  await page.locator('.monaco-editor .view-lines').first().click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(source);
  // Waits until the submission before is through.
  await page.getByRole('button', { name: '채점', exact: true }).click();
}

describe('a student', () => {
  let page: Page;
  let problems: string[];

  beforeAll(async () => {
    ({ page, problems } = await openPage(browser, { viewport: { width: 1440, height: 900 } }));
    await signIn(page, 'student3');
  });

  it('reads the lesson, with its formulas and its figure', async () => {
    await page.goto(`${COURSE}/lessons/conv2d`);
    await page.getByRole('heading', { level: 1, name: '이미지 위의 합성곱' }).waitFor();
    expect(await page.locator('.katex').count()).toBeGreaterThan(3);
    expect(await page.locator('main svg').count()).toBeGreaterThan(0);
  });

  it('hands in conv2d without the flip and is told what is missing', async () => {
    await page.goto(`${COURSE}/exercises/conv2d`);
    await page.getByText('Python', { exact: true }).click();
    await handIn(page, NOT_FLIPPED);
    await page.getByText('커널을 뒤집지 않았어요.', { exact: false }).first().waitFor();
  });

  it('hands in conv2d and passes every case', async () => {
    await handIn(page, RIGHT);
    await page.getByText('10 / 10점').first().waitFor();
    await page.getByText('10개 중 10개 통과').waitFor();
  });

  it('finds the code again after a reload', async () => {
    await page.reload();
    await page.getByText('sliding_window_view', { exact: false }).first().waitFor();
  });

  it('never saw an error of the page itself', () => {
    expect(problems).toEqual([]);
  });
});

describe('a teacher', () => {
  it('sees who has handed in what in the gradebook', async () => {
    const { page, problems } = await openPage(browser, { viewport: { width: 1440, height: 900 } });
    await signIn(page, 'teacher');
    await page.goto(`${COURSE}/gradebook`);
    await page.getByRole('row').nth(3).waitFor();
    expect(problems).toEqual([]);
  });
});
