import type { CheckProblem } from '@convolab/contracts';
import { drawQuiz, type DrawnQuestion } from '@convolab/grading';
import type { Engine } from '../engine.ts';
import type { OnCheckProgress } from './check-exercise.ts';
import { quizRightRefused, quizWrongAccepted } from './check-text.ts';
import type { ContentOf, Findings } from './findings.ts';
import { seedsForQuiz } from './seeds.ts';

/** Quizzes: every draw has answers, right ones get all the points and wrong ones none. */
export async function checkQuiz(
  content: ContentOf<'quiz'>,
  engine: Pick<Engine, 'grade'>,
  signal: AbortSignal,
  onProgress: OnCheckProgress,
): Promise<Findings> {
  const total = seedsForQuiz.length;
  const problems: CheckProblem[] = [];
  for (const [done, seed] of seedsForQuiz.entries()) {
    onProgress({ stage: 'quiz', done, total });
    problems.push(...(await checkDraw(content, engine, seed, signal)));
    // One seed is enough to show what is wrong.
    if (problems.length > 0) break;
  }
  onProgress({ stage: 'quiz', done: total, total });
  return { problems, notes: [], programs: [], mutants: null };
}

async function checkDraw(
  content: ContentOf<'quiz'>,
  engine: Pick<Engine, 'grade'>,
  seed: string,
  signal: AbortSignal,
): Promise<CheckProblem[]> {
  const { questions } = drawQuiz(content.spec, seed);
  const grade = (answers: Readonly<Record<string, string>>) => {
    const payload = { kind: 'quiz' as const, attempt: 1, answers };
    return engine.grade({ content, payload, mode: 'graded', seed }, () => undefined, signal);
  };
  const right = await grade(answersTo(questions, ({ answer }) => answer));
  const wrong = await grade(answersTo(questions, ({ answer }) => answer + 1));
  const ids = questions.map(({ id }) => id).join(', ');
  return [
    ...(right.verdict === 'accepted' && right.score === right.maxScore
      ? []
      : [{ check: 'quiz' as const, place: 'questions', message: quizRightRefused(seed, ids) }]),
    ...(wrong.score === 0
      ? []
      : [{ check: 'quiz' as const, place: 'questions', message: quizWrongAccepted(seed) }]),
  ];
}

const answersTo = (questions: readonly DrawnQuestion[], answer: (question: DrawnQuestion) => number) =>
  Object.fromEntries(questions.map((question) => [question.id, String(answer(question))]));
