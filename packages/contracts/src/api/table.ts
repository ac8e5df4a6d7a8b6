import { accounts } from './accounts.ts';
import { artifacts } from './artifacts.ts';
import { assignments } from './assignments.ts';
import { courses } from './courses.ts';
import { exerciseVersions } from './exercise-versions.ts';
import { leaderboards } from './leaderboards.ts';
import { submissions } from './submissions.ts';
import { system } from './system.ts';

/** Every JSON endpoint of the API. */
export const api = {
  ...accounts,
  ...courses,
  ...exerciseVersions,
  ...assignments,
  ...leaderboards,
  ...submissions,
  ...artifacts,
  ...system,
} as const;
