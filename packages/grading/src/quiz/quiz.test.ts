import { ExerciseContentSchema, QuizExerciseSchema, type GradingEvent } from '@convolab/contracts';
import { outputSize } from '@convolab/reference';
import { validateExercise } from '../cases/exercise-check.ts';
import { drawQuiz } from './draw-quiz.ts';
import { readInteger } from './integer-answer.ts';
import { gradeQuiz } from './quiz-grader.ts';

const text = { ko: '글', en: 'text' };
const question = (id: string, side: string, kernel: string) => ({
  id,
  prompt: {
    ko: `입력 {${side}}, 커널 {${kernel}}, 제로패딩 {P}, 스트라이드 {S}`,
    en: `{${side}} {${kernel}} {P} {S}`,
  },
  answer: { integer: `floor((${side} + 2 * P - ${kernel}) / S) + 1` },
});

const QUIZ = QuizExerciseSchema.parse({
  format: 1,
  kind: 'quiz',
  title: text,
  summary: text,
  level: 'beginner',
  minutes: 5,
  points: 5,
  draw: { H: [8, 40], W: [8, 40], FH: [2, 7], FW: [2, 7], P: [0, 3], S: { choice: [1, 2, 3] } },
  where: ['H != W', 'FH != FW'],
  questions: [question('OH', 'H', 'FH'), { ...question('OW', 'W', 'FW'), weight: 2 }],
});

async function grade(answers: Record<string, string>, seed = 'seed') {
  const events: GradingEvent[] = [];
  const verdict = await gradeQuiz({ spec: QUIZ, answers, seed }, (event) => void events.push(event));
  return { verdict, events };
}

describe('quizzes', () => {
  it('are drawn by seed, with the right answers', () => {
    const prompts = new Set<string>();
    for (let seed = 0; seed < 20; seed += 1) {
      const { questions } = drawQuiz(QUIZ, String(seed));
      for (const { prompt, answer } of questions) {
        const [input = 0, kernel = 0, padding = 0, stride = 0] = prompt.en.split(' ').map(Number);
        expect(answer).toBe(outputSize(input, kernel, padding, stride));
      }
      prompts.add(questions.map(({ prompt }) => prompt.ko).join());
    }
    expect(prompts.size).toBeGreaterThan(15);
    expect(drawQuiz(QUIZ, '3')).toEqual(drawQuiz(QUIZ, '3'));
  });

  it('are graded question by question', async () => {
    const [height, width] = drawQuiz(QUIZ, 'seed').questions;
    const right = { OH: ` ${height?.answer ?? ''}`, OW: `${width?.answer ?? ''}.0` };
    expect((await grade(right)).verdict).toMatchObject({
      verdict: 'accepted',
      score: 5,
      maxScore: 5,
      message: null,
    });
    const half = await grade({ OH: '-1', OW: right.OW });
    expect(half.verdict).toMatchObject({ verdict: 'wrong-answer', score: 3.33, maxScore: 5, message: null });
    expect(half.events.map(({ data }) => data)).toEqual([
      { id: 'OH', given: '-1', correct: false },
      { id: 'OW', given: right.OW, correct: true },
      half.verdict,
    ]);
  });

  it('say which answers are missing or are no integers, and never the right ones', async () => {
    const { verdict, events } = await grade({ OW: '12칸', toString: '3' });
    expect(verdict.score).toBe(0);
    expect(verdict.message?.en).toBe(
      'No answer was given: OH. Not an integer: OW. Write digits only, such as 12.',
    );
    expect(events[0]).toMatchObject({ data: { id: 'OH', given: null, correct: false } });
    const told = JSON.stringify(events);
    for (const { answer } of drawQuiz(QUIZ, 'seed').questions) expect(told).not.toContain(`:${answer}`);
  });

  it('are checked: placeholders, answers, ids', async () => {
    const content = (change: object) =>
      ExerciseContentSchema.parse({
        slug: 'quiz',
        spec: { ...QUIZ, ...change },
        statement: text,
        starters: {},
        solutions: [],
        bugs: [],
      });
    const places = async (change: object) =>
      (await validateExercise(content(change))).map(({ place }) => place);
    expect(await places({})).toEqual([]);
    expect(await places({ questions: [{ ...question('A', 'H', 'K'), answer: { integer: 'H' } }] })).toEqual([
      'questions[0].prompt.ko',
      'questions[0].prompt.en',
    ]);
    expect(
      await places({ questions: [{ ...question('A', 'H', 'FH'), answer: { integer: 'H / 3' } }] }),
    ).toEqual(['questions[0].answer.integer']);
    expect(await places({ questions: [question('A', 'H', 'FH'), question('A', 'H', 'FH')] })).toEqual([
      'questions',
    ]);
    expect(await places({ where: ['H > 99'] })).toEqual(['where']);
  });
});

describe('reading integers', () => {
  it.each<[string | null, number | string]>([
    ['12', 12],
    ['  12\t', 12],
    ['１２', 12],
    ['　１２　', 12],
    ['1,024', 1024],
    ['1 024', 1024],
    ['-3', -3],
    ['\u22123', -3],
    ['+ 3', 3],
    ['12.0', 12],
    ['012', 12],
    ['', 'empty'],
    ['   ', 'empty'],
    [null, 'empty'],
    ['12.5', 'unreadable'],
    ['1,2', 'unreadable'],
    ['0x10', 'unreadable'],
    ['1e3', 'unreadable'],
    ['twelve', 'unreadable'],
    ['9999999999999999999', 'unreadable'],
    ['--3', 'unreadable'],
  ])('%j', (typed, expected) => {
    const reading = readInteger(typed);
    expect(reading.status === 'integer' ? reading.value : reading.status).toBe(expected);
  });
});
