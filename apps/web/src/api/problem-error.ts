import { ProblemSchema, type Problem } from '@convolab/contracts';

/** The API refused: `problem.code` says why, and `problemText` says it to the user. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`${problem.status} ${problem.code}: ${problem.title}`);
    this.name = 'ProblemError';
    this.problem = problem;
  }

  get code() {
    return this.problem.code;
  }
}

/** The API could not be reached, or what came back was not its answer. */
export class ConnectionError extends Error {
  constructor(cause: unknown) {
    super('The server could not be reached.', { cause });
    this.name = 'ConnectionError';
  }
}

/** Reads an answer that is no success. A proxy's own error page is a `ConnectionError`. */
export async function readProblem(response: Response): Promise<ProblemError | ConnectionError> {
  const text = await response.text();
  try {
    return new ProblemError(ProblemSchema.parse(JSON.parse(text)));
  } catch (error) {
    return new ConnectionError(new Error(`${response.status} without a problem document`, { cause: error }));
  }
}

/** Whether `error` is the API's refusal for `code`. */
export function isProblem(error: unknown, code: Problem['code']): error is ProblemError {
  return error instanceof ProblemError && error.code === code;
}
