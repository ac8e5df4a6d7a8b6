import type { leaderboard as korean } from '../ko/leaderboard.ts';
import type { Translation } from '../messages.ts';

export const leaderboard: Translation<typeof korean> = {
  title: 'Leaderboard: {{title}}',
  lead: {
    score: 'Highest score first. Equal scores share a rank; whoever finished earlier stands above.',
    accuracy:
      'Ranked by test accuracy; ± is its 95% interval in percentage points. Where intervals overlap nobody can say who is better, so a rank is 1 + the number of people whose whole interval lies above. Within a rank whoever finished earlier stands above.',
    error:
      'Ranked by test error; ± is its 95% interval in percentage points. Where intervals overlap nobody can say who is better, so a rank is 1 + the number of people whose whole interval lies below. Within a rank whoever finished earlier stands above.',
    shiftedAccuracy:
      'Ranked by accuracy on digits shifted by 1 to 4 pixels; ± is its 95% interval in percentage points. A rank is 1 + the number of people whose whole interval lies above. Within a rank whoever finished earlier stands above.',
    secretAccuracy:
      'Ranked by accuracy on digits changed in a secret way, the same for everybody; ± is its 95% interval in percentage points. A rank is 1 + the number of people whose whole interval lies above. Within a rank whoever finished earlier stands above.',
    parameters:
      'Fewest parameters first, among models whose accuracy earns full marks. Equal numbers share a rank; whoever finished earlier stands above.',
    multiplyAccumulates:
      'Fewest multiply-accumulates first, among models whose accuracy earns full marks. Equal numbers share a rank; whoever finished earlier stands above.',
  },
  metric: {
    score: 'Score',
    accuracy: 'Accuracy',
    error: 'Error',
    shiftedAccuracy: 'On shifted digits',
    secretAccuracy: 'On the secret set',
    parameters: 'Parameters',
    multiplyAccumulates: 'Multiply-accumulates',
  },
  counted: {
    best: 'The best result of each person is listed.',
    last: 'The result of each person’s last submission is listed.',
  },
  part: {
    public: 'Of half of the test images; when the assignment closes the other half decides.',
    private: 'Final: of the half of the test images that was held back until the assignment closed.',
  },
  ownRank: 'Your rank: {{rank}} of {{students}}',
  frozen: 'The leaderboard is frozen',
  frozenLead: 'This is the standing of then. The final one appears when the assignment closes.',
  frozenForStudents: 'Students see a frozen leaderboard',
  frozenForStudentsLead: 'They see the standing of then; below is the one of now.',
  rank: 'Rank',
  noRank: 'none',
  name: 'Name',
  when: 'Graded',
  you: 'you',
  anonymous: 'Anonymous {{pseudonym}}',
  tied: 'tied',
  interval: '95% interval',
  ownBand: 'The coloured band is your interval.',
  pseudonyms: 'Others are shown without names; an alias is the same on every leaderboard of this assignment.',
  empty: 'Nobody is on the leaderboard yet. Be the first to submit.',
  toExercise: 'To the exercise',
};
