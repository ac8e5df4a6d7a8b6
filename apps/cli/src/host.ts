import type { Locale } from '@convolab/contracts';

/** What the launcher (tools/cli) hands to the program that it has built. */
export interface Host {
  readonly locale: Locale;
  /** Installs what boxes are made of, if it is not there; `config` is a SandboxConfig, `folder` where it lies. */
  prepareBoxes(): Promise<{ config: unknown; folder: string }>;
}
