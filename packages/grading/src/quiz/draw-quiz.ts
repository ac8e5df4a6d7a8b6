import type { LocalizedText, QuizExercise } from '@convolab/contracts';
import { createRandom } from '@convolab/tensor';
import { drawNumbers, evaluateInteger } from '../cases/draw-numbers.ts';
import type { Names } from '../cases/expression.ts';
import { sharePoints } from '../points.ts';

/** A question as its reader sees it, and the answer, which must stay on the server. */
export interface DrawnQuestion {
  readonly id: string;
  readonly prompt: LocalizedText;
  /** Share of the exercise's points, two decimals. */
  readonly points: number;
  readonly answer: number;
}

/** Draws the questions of one attempt: the same seed gives the same questions. Throws DrawError for a broken exercise. */
export function drawQuiz(spec: QuizExercise, seed: string): { readonly questions: readonly DrawnQuestion[] } {
  const names = drawNumbers(spec, createRandom(seed, 'quiz'), '');
  const points = sharePoints(
    spec.points,
    spec.questions.map(({ weight }) => weight),
  );
  const questions = spec.questions.map(({ id, prompt, answer }, index) => ({
    id,
    prompt: { ko: fillIn(prompt.ko, names), en: fillIn(prompt.en, names) },
    points: points[index] ?? 0,
    answer: evaluateInteger(answer.integer, names, `questions[${index}].answer.integer`),
  }));
  return { questions };
}

/** Puts the drawn numbers where the prompt names them in braces. */
const fillIn = (prompt: string, names: Names): string =>
  prompt.replace(/\{([A-Za-z_][A-Za-z0-9_]*)\}/gu, (placeholder, name: string) =>
    String(names.get(name) ?? placeholder),
  );
