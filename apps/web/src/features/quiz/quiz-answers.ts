/** An answer as it is sent: spaces around it and a typed full-width or real minus do not matter. */
export const normalizedAnswer = (typed: string) => typed.trim().normalize('NFKC').replace('−', '-');

/** Whether a typed answer can be a whole number; an empty one is none yet and no mistake. */
export const isWholeNumber = (typed: string) => /^[+-]?\d{1,15}$/u.test(normalizedAnswer(typed));

/** The answers that are filled in, by question; empty ones are left out. */
export function filledAnswers(answers: Readonly<Record<string, string>>): Record<string, string> {
  const filled = Object.entries(answers).map(([id, typed]) => [id, normalizedAnswer(typed)] as const);
  return Object.fromEntries(filled.filter(([, answer]) => answer !== ''));
}
