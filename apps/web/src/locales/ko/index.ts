import { account } from './account.ts';
import { common } from './common.ts';
import { course } from './course.ts';
import { figures } from './figures/index.ts';
import { inside } from './inside.ts';
import { leaderboard } from './leaderboard.ts';
import { problems } from './problems.ts';
import { publishing } from './publishing.ts';
import { quiz } from './quiz.ts';
import { results } from './results.ts';
import { teaching } from './teaching.ts';
import { workspace } from './workspace.ts';

/** All Korean texts, by namespace. The English ones have the same keys. */
export const ko = {
  common,
  problems,
  account,
  course,
  figures,
  results,
  teaching,
  workspace,
  leaderboard,
  inside,
  quiz,
  publishing,
};
