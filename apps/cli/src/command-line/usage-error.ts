/** The command is written wrongly: says which argument, the rule, and what to do, in the language of the caller. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
