import type { ProgramError } from '@convolab/contracts';
import type { RunStory } from '../../../components/results/run-story.ts';
import type { EditorMark } from './code-editor-props.ts';

/** The places where a run's program failed, each once. */
export function editorMarks({ verdict, cases }: Pick<RunStory, 'verdict' | 'cases'>): EditorMark[] {
  const errors = [verdict?.error, ...cases.map(({ detail }) => detail?.error)];
  const marks = errors.flatMap((error) => (error ? markOf(error) : []));
  return marks.filter(
    (mark, place) =>
      marks.findIndex(({ line, message }) => line === mark.line && message === mark.message) === place,
  );
}

const markOf = ({ name, message, line, column }: ProgramError): EditorMark[] =>
  line === null ? [] : [{ line, column, message: `${name}: ${message}` }];

/** Marks found while writing, and those of a run on other lines. */
export const joinMarks = (
  live: readonly EditorMark[],
  ofRun: readonly EditorMark[],
): readonly EditorMark[] =>
  live.length === 0
    ? ofRun
    : [...live, ...ofRun.filter(({ line }) => !live.some((mark) => mark.line === line))];
