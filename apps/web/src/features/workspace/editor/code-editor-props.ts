import type { Language } from '@convolab/contracts';
import type { Ref } from 'react';
import type { SourcePlace } from '../../../components/results/shown-program.ts';

/** A mistake that is marked in the text. */
export interface EditorMark extends SourcePlace {
  readonly message: string;
}

/** What a page asks of an editor. */
export interface EditorHandle {
  reveal(place: SourcePlace): void;
  /** Writes a test below the text, as one step that can be undone, and puts the cursor there. */
  addTest(code: string): void;
}

export interface CodeEditorProps {
  readonly handle?: Ref<EditorHandle>;
  readonly label: string;
  readonly language: Language;
  readonly text: string;
  /** Grows when `text` was replaced from outside and the editor has to take it over. */
  readonly revision: number;
  readonly marks: readonly EditorMark[];
  /** TypeScript declarations that completion and squiggles know. */
  readonly declarations: string;
  readonly onEdit: (text: string) => void;
  readonly onRun: () => void;
  readonly onSubmit: () => void;
}
