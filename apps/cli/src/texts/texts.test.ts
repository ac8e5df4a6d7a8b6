import { CaseVerdictSchema } from '@convolab/contracts';
import { COMMANDS } from '../command-line/arguments.ts';
import { TEXTS, type Texts } from './texts.ts';

/** Every text by its path: what it is, and, of a function, how many things it mentions. */
function shapeOf(value: unknown, path = ''): string[] {
  if (typeof value === 'function') return [`${path}(${value.length})`];
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, item]) => shapeOf(item, `${path}.${key}`));
}

const hangul = /[가-힣]/u;

function words(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') {
    const filled: unknown = Reflect.apply(
      value,
      null,
      Array.from({ length: value.length }, () => []),
    );
    return words(filled);
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(words) : [];
}

it('both languages have the same texts, which mention as many things', () => {
  expect(shapeOf(TEXTS.ko).sort()).toEqual(shapeOf(TEXTS.en).sort());
});

it('no English text has Hangul in it', () => {
  expect(words(TEXTS.en).filter((text) => hangul.test(text))).toEqual([]);
});

it.each(['ko', 'en'] as const)('names every verdict and command in %s', (locale) => {
  const texts: Texts = TEXTS[locale];
  expect(Object.keys(texts.verdict).sort()).toEqual([...CaseVerdictSchema.options].sort());
  for (const command of Object.keys(COMMANDS)) expect(texts.help.overview).toContain(command);
});
