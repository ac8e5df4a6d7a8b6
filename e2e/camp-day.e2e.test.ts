import fs from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openPage, seriousViolations } from './harness/browser.ts';
import { COURSE, readDemoAssignment, signIn, writeProgram, type DemoAssignment } from './harness/visits.ts';

const WIDE = { viewport: { width: 1440, height: 900 } };
const RIGHT =
  'import numpy as np\ndef conv2d(image, kernel): return np.einsum("yxij,ij->yx", np.lib.stride_tricks.sliding_window_view(image, kernel.shape), kernel[::-1, ::-1])\n';
const NOT_FLIPPED = RIGHT.replace('[::-1, ::-1]', '');
const LENET5 = [
  'export const training = { epochs: 1 }\n',
  'export const buildModel = (tf) => tf.sequential({ layers: [',
  "tf.layers.conv2d({ inputShape: [32, 32, 1], filters: 6, kernelSize: 5, activation: 'relu' }), tf.layers.maxPooling2d({ poolSize: 2 }), ",
  "tf.layers.conv2d({ filters: 16, kernelSize: 5, activation: 'relu' }), tf.layers.maxPooling2d({ poolSize: 2 }), tf.layers.flatten(), ",
  "tf.layers.dense({ units: 120, activation: 'relu' }), tf.layers.dense({ units: 84, activation: 'relu' }), ",
  "tf.layers.dense({ units: 10, activation: 'softmax' })] })\n",
].join('');
const NEWCOMER = { name: '정하나', username: 'hana', password: 'a sentence to sign in with' };

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('a teacher and a new student', () => {
  let teacher: Page;
  let student: Page;
  let assignment: DemoAssignment;
  const problems: string[][] = [];
  let code = '';

  beforeAll(async () => {
    for (const place of ['teacher', 'student'] as const) {
      const opened = await openPage(browser, WIDE);
      problems.push(opened.problems);
      if (place === 'teacher') teacher = opened.page;
      else student = opened.page;
    }
  });

  it('invites by name, and hands over a code', async () => {
    await signIn(teacher, 'teacher');
    await teacher.goto(`${COURSE}/people`);
    await teacher.getByLabel('이름', { exact: true }).fill(NEWCOMER.name);
    await teacher.getByRole('button', { name: '1명 초대하기' }).click();
    const told = teacher.getByText(/^[2-9A-Z]{4,5}(-[2-9A-Z]{4,5})+$/u).first();
    await told.waitFor();
    code = (await told.textContent()) ?? '';
    expect(await seriousViolations(teacher)).toEqual([]);
  });

  it('joins with the code', async () => {
    await student.goto('/join');
    await student.getByLabel('코드', { exact: true }).fill(code);
    await student.getByRole('button', { name: '코드 확인' }).click();
    await student.getByText(`${NEWCOMER.name} 님`).waitFor();
    await student.getByLabel('아이디').fill(NEWCOMER.username);
    await student.getByLabel('새 비밀번호', { exact: true }).fill(NEWCOMER.password);
    await student.getByLabel('비밀번호 다시 입력').fill(NEWCOMER.password);
    await student.getByRole('button', { name: '계정 만들고 시작하기' }).click();
    await student.waitForURL((url) => !url.pathname.startsWith('/join'));
    assignment = await readDemoAssignment(student);
    expect(Object.keys(assignment.items).sort()).toEqual(['conv2d', 'lenet5', 'output-size-quiz']);
  });

  it('reads the lesson, with its formulas and its figure', async () => {
    await student.goto(`${COURSE}/lessons/conv2d`);
    await student.getByRole('heading', { level: 1, name: '이미지 위의 합성곱' }).waitFor();
    expect(await student.locator('.katex').count()).toBeGreaterThan(3);
    expect(await student.locator('main svg').count()).toBeGreaterThan(0);
    expect(await seriousViolations(student)).toEqual([]);
  });

  it('hands in conv2d without the flip and is told what is missing', async () => {
    await student.goto(`${COURSE}/exercises/conv2d?item=${assignment.items['conv2d'] ?? ''}`);
    await student.getByText('Python', { exact: true }).click();
    await writeProgram(student, NOT_FLIPPED);
    await student.keyboard.press('Control+Shift+Enter');
    await student.getByText('커널을 뒤집지 않았어요.', { exact: false }).first().waitFor();
    expect(await seriousViolations(student)).toEqual([]);
  });

  it('hands in conv2d and passes every case', async () => {
    await writeProgram(student, RIGHT);
    // The button waits until the submission before is through; the keys do not.
    await student.getByRole('button', { name: '제출', exact: true }).click();
    await student.getByText('10개 중 10개 통과').waitFor();
    await student.getByText('10 / 10점').first().waitFor();
  });

  it('finds the code again after a reload', async () => {
    await student.reload();
    await student.getByText('sliding_window_view', { exact: false }).first().waitFor();
  });

  it('answers the quiz', async () => {
    await student.goto(
      `${COURSE}/exercises/output-size-quiz?item=${assignment.items['output-size-quiz'] ?? ''}`,
    );
    const inputs = student.locator('main input');
    await inputs.nth(1).waitFor();
    for (const input of await inputs.all()) await input.fill('-1');
    await student.getByRole('button', { name: '답 내기' }).click();
    await student.getByText('0 / 5점').first().waitFor();
    await student.getByText('틀렸어요').nth(1).waitFor();
  });

  it('has LeNet-5 trained and scored on the test images', async () => {
    await student.goto(`${COURSE}/exercises/lenet5?item=${assignment.items['lenet5'] ?? ''}`);
    await writeProgram(student, LENET5);
    await student.getByRole('button', { name: '제출하고 학습' }).click();
    await student.getByText('20 / 20점').first().waitFor({ timeout: 300_000 });
    await student.getByText('테스트 이미지 10,000장의 정확도').waitFor();
  }, 360_000);

  it('looks inside the network that was trained, and moves the digit in it', async () => {
    await student.getByRole('link', { name: '안을 들여다보기' }).first().click();
    await student.getByRole('heading', { level: 1, name: '안을 들여다보기' }).waitFor();
    await student.getByLabel('입력 이미지.', { exact: false }).press('ArrowRight');
    await student.getByText('오른쪽으로 +1칸 옮겼어요', { exact: false }).waitFor();
    expect(await seriousViolations(student)).toEqual([]);
  });

  it('stands on the leaderboard', async () => {
    await student.goto(
      `${COURSE}/assignments/${assignment.id}/leaderboard/${assignment.items['lenet5'] ?? ''}`,
    );
    await student.getByRole('row', { name: NEWCOMER.name }).waitFor();
    expect(await seriousViolations(student)).toEqual([]);
  });

  it('changes a score with a reason that the student reads', async () => {
    await teacher.goto(`${COURSE}/gradebook`);
    const row = teacher.getByRole('row', { name: NEWCOMER.name });
    await row.getByRole('button').nth(1).click();
    await teacher.getByLabel(/^점수/u).fill('4');
    await teacher.getByLabel('이유').fill('칠판에서 설명했어요');
    await teacher.getByRole('button', { name: '점수 고치기' }).click();
    await row.getByText('34', { exact: true }).waitFor();
    await student.goto(`${COURSE}/assignments/${assignment.id}`);
    await student.getByText('칠판에서 설명했어요', { exact: false }).waitFor();
  });

  it('downloads the gradebook', async () => {
    const waiting = teacher.waitForEvent('download');
    await teacher.getByRole('link', { name: 'CSV 내려받기' }).click();
    const csv = await fs.readFile(await (await waiting).path(), 'utf8');
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(csv).toContain(`"${NEWCOMER.name}","${NEWCOMER.username}",10,4,20,34`);
  });

  it('never sees an error of a page itself', () => {
    expect(problems).toEqual([[], []]);
  });
});
