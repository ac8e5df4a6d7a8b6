import type { LocalizedText } from '@convolab/contracts';

type Shown = string | number;

/** What is expected beside what the model has; the Korean noun takes 가. */
export const differs = (ko: string, en: string, expected: Shown, got: Shown): LocalizedText => ({
  ko: `${ko}가 달라요. 기대한 값: ${expected}, 모델의 값: ${got}.`,
  en: `The ${en} should be ${expected}, not ${got}.`,
});

/** With what it is about in front of it. */
export const labelled = (about: string, { ko, en }: LocalizedText): LocalizedText => ({
  ko: `${about}: ${ko}`,
  en: `${about}: ${en}`,
});

export const joinTexts = (texts: readonly LocalizedText[]): LocalizedText => ({
  ko: texts.map(({ ko }) => ko).join(' '),
  en: texts.map(({ en }) => en).join(' '),
});
