import type { SourcePlace } from './shown-program.ts';

/** The id of a line in the listing of a program; a page shows at most one. */
export const sourceLineId = (line: number) => `program-line-${line}`;

/** Brings a line of the listing into view and puts the focus on it, where a program is listed at all. */
export function revealSourceLine({ line }: SourcePlace): void {
  const element = document.getElementById(sourceLineId(line));
  element?.scrollIntoView({ block: 'center' });
  element?.focus({ preventScroll: true });
}
