export type SandboxErrorCode =
  /** This machine lacks what the runtime needs; the message says what to install. */
  | 'unavailable'
  /** The box died or kept silent before it was ready: never the student's fault. */
  | 'start-failed'
  /** The box launcher cannot be reached or broke its protocol. */
  | 'launcher-failed'
  /** The machine was so busy that a program got no time to run in. */
  | 'overloaded'
  /** A session was used after its end, or out of order. */
  | 'misuse';

/** The platform failed, not a student's program: whoever catches it tries again and charges nobody. */
export class SandboxError extends Error {
  override readonly name = 'SandboxError';

  constructor(
    readonly code: SandboxErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
