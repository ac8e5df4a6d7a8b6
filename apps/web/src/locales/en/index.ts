import type { ko } from '../ko/index.ts';
import type { Translation } from '../messages.ts';
import { account } from './account.ts';
import { common } from './common.ts';
import { problems } from './problems.ts';

export const en: Translation<typeof ko> = { common, problems, account };
