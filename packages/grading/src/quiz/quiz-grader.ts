import type { LocalizedText, QuizExercise, VerdictReport } from '@convolab/contracts';
import type { EmitGradingEvent } from '../grading-ports.ts';
import { addPoints } from '../points.ts';
import { drawQuiz, type DrawnQuestion } from './draw-quiz.ts';
import { readInteger, type IntegerAnswer } from './integer-answer.ts';

export interface QuizSubmission {
  readonly spec: QuizExercise;
  /** What was typed, by the questions' ids. */
  readonly answers: Readonly<Record<string, string>>;
  /** The attempt's seed, with which its questions were drawn. */
  readonly seed: string;
}

interface GradedAnswer {
  readonly question: DrawnQuestion;
  readonly given: string | null;
  readonly reading: IntegerAnswer;
  readonly correct: boolean;
}

/** Grades a quiz: an event an answer, then the verdict. The right answers are never told. */
export async function gradeQuiz(
  { spec, answers, seed }: QuizSubmission,
  emit: EmitGradingEvent,
): Promise<VerdictReport> {
  const graded = drawQuiz(spec, seed).questions.map((question) => gradeAnswer(question, answers));
  for (const { question, given, correct } of graded) {
    await emit({ type: 'answer', data: { id: question.id, given, correct } });
  }
  const right = graded.filter(({ correct }) => correct);
  const verdict: VerdictReport = {
    verdict: right.length === graded.length ? 'accepted' : 'wrong-answer',
    score: addPoints(right.map(({ question }) => question.points)),
    maxScore: addPoints(graded.map(({ question }) => question.points)),
    message: explain(graded),
    error: null,
    output: null,
    groups: [],
    hint: null,
  };
  await emit({ type: 'verdict', data: verdict });
  return verdict;
}

function gradeAnswer(question: DrawnQuestion, answers: QuizSubmission['answers']): GradedAnswer {
  const given = Object.hasOwn(answers, question.id) ? (answers[question.id] ?? null) : null;
  const reading = readInteger(given);
  return {
    question,
    given,
    reading,
    correct: reading.status === 'integer' && reading.value === question.answer,
  };
}

/** Names the answers that are missing or are no integers; null where every answer could be read. */
function explain(graded: readonly GradedAnswer[]): LocalizedText | null {
  const idsOf = (status: IntegerAnswer['status']) =>
    graded
      .filter(({ reading }) => reading.status === status)
      .map(({ question }) => question.id)
      .join(', ');
  const [empty, unreadable] = [idsOf('empty'), idsOf('unreadable')];
  const told: LocalizedText[] = [];
  if (empty) told.push({ ko: `답이 비어 있어요: ${empty}.`, en: `No answer was given: ${empty}.` });
  if (unreadable) {
    told.push({
      ko: `정수가 아니에요: ${unreadable}. 12처럼 숫자만 써 주세요.`,
      en: `Not an integer: ${unreadable}. Write digits only, such as 12.`,
    });
  }
  if (told.length === 0) return null;
  return { ko: told.map(({ ko }) => ko).join(' '), en: told.map(({ en }) => en).join(' ') };
}
