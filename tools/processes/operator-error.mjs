/** What the person at the terminal has to set right: shown as one sentence, without a stack. */
export class OperatorError extends Error {}
