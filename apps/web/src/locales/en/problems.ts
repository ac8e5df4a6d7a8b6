import type { problems as korean } from '../ko/problems.ts';
import type { Translation } from '../messages.ts';

export const problems: Translation<typeof korean> = {
  validation: 'Something in the form needs to be corrected.',
  'not-signed-in': 'You need to sign in again.',
  'wrong-credentials': 'The user name or the password is not right.',
  forbidden: 'You are not allowed to do this.',
  'not-found': 'It does not exist, or you may not see it.',
  'cross-origin': 'This request came from another site and was blocked. Try again from a Convolab page.',
  'too-many-requests': 'Too many requests in a short time. Wait a moment and try again.',
  'body-too-large': 'What you sent is too large. Shorten it and try again.',
  'id-conflict': 'Something else is already stored under this number. Reload the page and try again.',
  'username-taken': 'This user name is taken. Choose another one.',
  'code-invalid': 'The code is wrong, used or expired. Ask your teacher.',
  'demo-disabled': 'Demo accounts are off on this server.',
  'assignment-not-open': 'This assignment is not open yet.',
  'assignment-closed':
    'The deadline has passed, so nothing can be submitted. You can still run your code to practise.',
  'no-attempts-left': 'All attempts are used. You can still run your code to practise.',
  'too-many-unfinished-runs':
    'Several of your submissions are still being graded. Submit again when they are done.',
  'language-not-offered': 'This exercise does not offer that language.',
  'runner-unavailable': 'This server cannot run code at the moment. Tell your teacher.',
  'quiz-attempt-stale': 'Answers were handed in from another window. Answer the new questions.',
  'draft-conflict': 'A newer version was saved from another window or device.',
  'already-finished': 'This run is already finished and cannot be stopped.',
  'check-needed': 'No finished check says that this may be published. Check it first.',
  'check-refused':
    'The check found things to correct, so it cannot be published. Read the report, correct them, and check again.',
  internal: 'The server had a problem. It is not your fault. Try again in a moment.',
};
