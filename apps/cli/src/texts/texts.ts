import type { Locale } from '@convolab/contracts';
import { en } from './en.ts';
import { ko } from './ko.ts';

/** Everything that people read, in one language. */
export type Texts = typeof en;

export const TEXTS: Readonly<Record<Locale, Texts>> = { ko, en };
