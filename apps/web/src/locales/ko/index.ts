import { account } from './account.ts';
import { common } from './common.ts';
import { problems } from './problems.ts';

/** All Korean texts, by namespace. The English ones have the same keys. */
export const ko = { common, problems, account };
