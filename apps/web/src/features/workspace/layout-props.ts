import type { ReactNode } from 'react';
import type { RunStory } from '../../components/results/run-story.ts';

export interface LayoutProps {
  /** Names the remembered sizes. */
  readonly id: string;
  readonly title: string;
  readonly story: RunStory;
  readonly hasResults: boolean;
  /** The run of what was sent last from this page. */
  readonly sentRunId: string | null;
  readonly statement: ReactNode;
  readonly code: ReactNode;
  readonly results: ReactNode;
  /** Called once the editor can be seen, where something waits to be done in it. */
  readonly visitEditor: (() => void) | null;
}
