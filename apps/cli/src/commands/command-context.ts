import type { Locale } from '@convolab/contracts';
import type { Host } from '../host.ts';
import type { Terminal } from '../output/terminal.ts';
import type { Texts } from '../texts/texts.ts';

/** What every command gets. */
export interface CommandContext {
  readonly host: Host;
  readonly locale: Locale;
  readonly texts: Texts;
  readonly terminal: Terminal;
  /** Aborted by Ctrl-C, or when nobody reads the output any more. */
  readonly signal: AbortSignal;
}
