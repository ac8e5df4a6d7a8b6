import type { leaderboard as korean } from '../ko/leaderboard.ts';
import type { Translation } from '../messages.ts';

export const leaderboard: Translation<typeof korean> = {
  title: 'Leaderboard: {{title}}',
  lead: {
    score: 'Highest score first. Equal scores share a rank.',
    accuracy: 'Highest test accuracy first. Equal accuracies share a rank.',
  },
  rank: 'Rank',
  name: 'Name',
  score: 'Score',
  accuracy: 'Accuracy',
  when: 'Submitted',
  you: 'you',
  anonymous: 'Anonymous',
  tied: 'tied',
  empty: 'Nobody has submitted yet. Be the first.',
  toExercise: 'To the exercise',
};
