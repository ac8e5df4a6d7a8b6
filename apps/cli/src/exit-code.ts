/** What a script learns from the end of a command. */
export const EXIT = {
  /** Everything is accepted, passed, in order. */
  ok: 0,
  /** A student's program is not accepted; an exercise does not pass the gate. */
  notAccepted: 1,
  /** The command is written wrongly, or the exercise is broken. */
  usage: 2,
  /** This machine or Convolab failed: nobody's program is to blame. */
  platform: 3,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
