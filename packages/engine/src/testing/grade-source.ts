import type { ExerciseContent, GradingEvent, Language, SubmissionMode } from '@convolab/contracts';
import type { Engine } from '../engine.ts';

interface SourceToGrade {
  readonly content: ExerciseContent;
  readonly language: Language;
  readonly source: string;
  readonly mode: SubmissionMode;
  readonly seed: string;
}

/** Grades a program of one file; answers with the result and with all that was told on the way. */
export async function gradeSource(
  engine: Pick<Engine, 'grade'>,
  { content, language, source, mode, seed }: SourceToGrade,
) {
  const events: GradingEvent[] = [];
  const payload = { kind: 'program' as const, language, files: [{ path: 'main.py', content: source }] };
  const emit = (event: GradingEvent) => void events.push(event);
  const result = await engine.grade({ content, payload, mode, seed }, emit, new AbortController().signal);
  return { result, events };
}
