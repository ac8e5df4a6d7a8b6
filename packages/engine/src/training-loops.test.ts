import { jest } from '@jest/globals';
import { loadBuiltIn } from './testing/built-in.ts';
import { gradeSource } from './testing/grade-source.ts';
import { openTestEngine } from './testing/test-engine.ts';

// Real boxes and real trainings, on machines that may be busy.
jest.setTimeout(120_000);

const engine = openTestEngine();
const { contentOf } = await loadBuiltIn();
const content = contentOf('training-loop');

afterAll(() => engine.close());

async function train(source: string, mode: 'graded' | 'practice' = 'practice') {
  const program = { content, language: 'typescript', source, mode, seed: '5eed' } as const;
  const { result, events } = await gradeSource(engine, program);
  return { result, events, cases: events.flatMap((event) => (event.type === 'case' ? [event.data] : [])) };
}

const bugNamed = (name: string) => content.bugs.find((bug) => bug.name === name)?.source ?? '';

it('is scored on images that the program never saw', async () => {
  const { result, events, cases } = await train(content.solutions[0]?.source ?? '', 'graded');
  expect(result).toMatchObject({ verdict: 'accepted', score: 20 });
  expect(cases[1]?.message?.en).toMatch(/^9\d(?:\.\d)? % accuracy \(9\d\d of 1000\)\.$/u);
  expect(cases[0]?.detail).toMatchObject({ expected: null, got: null });
  expect(JSON.stringify(events).length).toBeLessThan(200_000);
});

it.each([
  ['never-updated', 'wrong-answer', /what they were before/u, /처음과 똑같아요/u],
  ['own-model', 'wrong-answer', /what they were before/u, /처음과 똑같아요/u],
  ['learning-rate-too-high', 'wrong-answer', /learning rate/u, /학습률/u],
  ['shuffled-apart', 'wrong-answer', /% accuracy/u, /정확도/u],
])('tells what is wrong with %s', async (name, verdict, en, ko) => {
  const { result, cases } = await train(bugNamed(name));
  const { message } = cases[0] ?? {};
  expect(result.verdict).toBe(verdict);
  const said = { en: `${message?.en} ${result.hint?.en}`, ko: `${message?.ko} ${result.hint?.ko}` };
  expect(said.en).toMatch(en);
  expect(said.ko).toMatch(ko);
});

it('says that a training diverged', async () => {
  const { cases } = await train(`export function train(tf, model, xs, ys) {
    const optimizer = tf.train.sgd(1e9);
    for (let step = 0; step < 20; step += 1)
      optimizer.minimize(() => model.apply(xs).sub(ys).square().mean());
  }`);
  expect(cases[0]?.message?.en).toMatch(/diverged/u);
  expect(cases[0]?.message?.ko).toMatch(/발산/u);
});

it('says where the memory goes', async () => {
  const { result } = await train(`export function train(tf, model, xs) {
    for (let step = 0; step < 1000; step += 1) xs.mul(2);
  }`);
  expect(result.verdict).toBe('memory-limit');
  expect(result.hint?.en).toMatch(/disposed/u);
  expect(result.hint?.ko).toMatch(/dispose/u);
});
