import type { Problem, ProblemCode } from '@convolab/contracts';
import type { z } from 'zod';

/** Status and English title of each code; the web client has its own texts in both languages. */
const PROBLEMS: Record<ProblemCode, readonly [status: number, title: string]> = {
  validation: [422, 'A field breaks a rule.'],
  'not-signed-in': [401, 'Sign in first.'],
  'wrong-credentials': [401, 'User name or password is wrong.'],
  forbidden: [403, 'Your role may not do this.'],
  'not-found': [404, 'There is no such thing here.'],
  'cross-origin': [403, 'The request came from another site.'],
  'too-many-requests': [429, 'Too many attempts: wait and try again.'],
  'body-too-large': [413, 'The request is too large.'],
  'id-conflict': [422, 'The id was used with another body.'],
  'username-taken': [409, 'The user name is taken.'],
  'code-invalid': [422, 'The code is wrong, used or expired.'],
  'demo-disabled': [403, 'Demo accounts are off on this server.'],
  'assignment-not-open': [409, 'The assignment is not open yet.'],
  'assignment-closed': [409, 'The deadline has passed.'],
  'no-attempts-left': [409, 'No attempts are left.'],
  'too-many-unfinished-runs': [429, 'Wait until your earlier runs have ended.'],
  'language-not-offered': [422, 'The exercise is not offered in this language.'],
  'runner-unavailable': [503, 'This server cannot run code just now.'],
  'quiz-attempt-stale': [409, 'Another attempt was handed in meanwhile.'],
  'draft-conflict': [409, 'A newer version was saved.'],
  'already-finished': [409, 'The run has ended.'],
  'check-needed': [409, 'No finished check of this version says that it may be published.'],
  'check-refused': [409, 'The publish gate refused this version: see `findings`.'],
  internal: [500, 'Something went wrong on the server.'],
};

type FieldErrors = NonNullable<Problem['errors']>;

/** A refusal that the client can act on. `ProblemFilter` turns it into `application/problem+json` (RFC 9457). */
export class ProblemException extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly params?: Readonly<Record<string, string | number>>,
    readonly errors?: FieldErrors,
    readonly findings?: Problem['findings'],
  ) {
    super(code);
  }

  get status(): number {
    return PROBLEMS[this.code][0];
  }

  toProblem(instance: string): Problem {
    const [status, title] = PROBLEMS[this.code];
    return {
      type: `urn:convolab:problem:${this.code}`,
      title,
      status,
      code: this.code,
      instance,
      ...(this.params && { params: this.params }),
      ...(this.errors && { errors: this.errors }),
      ...(this.findings && { findings: this.findings }),
    };
  }
}

/** What `schema` says is wrong, as a `validation` problem with field paths. */
export function validationProblem(issues: readonly z.core.$ZodIssue[]): ProblemException {
  const errors = issues.map((issue) => ({
    path: issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step)),
    message: issue.message,
  }));
  return new ProblemException('validation', undefined, errors);
}

/** A field that is needed in this situation, though the schema cannot know. */
export function fieldProblem(field: string, message: string): ProblemException {
  return new ProblemException('validation', undefined, [{ path: [field], message }]);
}
