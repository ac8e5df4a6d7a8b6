import type { Style } from './style.ts';

/** Where a command writes: results to `out`, everything else to `err`, whole lines at a time. */
export interface Terminal {
  out(line: string): void;
  err(line: string): void;
  /** Of `out`. */
  readonly style: Style;
}
