import type { quiz as korean } from '../ko/quiz.ts';
import type { Translation } from '../messages.ts';

export const quiz: Translation<typeof korean> = {
  questions: 'Questions, attempt {{attempt}}',
  freshEach: 'The numbers change with each attempt.',
  wholeNumber: 'Write a whole number, for example 12.',
  missing: 'Some answers are empty. An empty answer counts as wrong.',
  points: '{{points}} points',
  submit: 'Hand in answers',
  next: 'New questions',
  staleHint: 'Answers to this attempt were handed in from another window. Take new questions.',
  result: 'Result',
  history: 'History',
  before: 'Once you hand in, each question shows here whether it was right.',
};
