import type { ChangeEvent } from 'react';

/** Handles the change of a select whose values are `choices` as text. */
export const chooseFrom =
  <Value extends string | number>(choices: readonly Value[], onChoose: (value: Value) => void) =>
  ({ currentTarget: { value } }: ChangeEvent<HTMLSelectElement>): void => {
    const chosen = choices.find((candidate) => String(candidate) === value);
    if (chosen !== undefined) onChoose(chosen);
  };
