import { ProblemCodeSchema } from '@convolab/contracts';
import { en } from './en/index.ts';
import { ko } from './ko/index.ts';
import type { MessageTree } from './messages.ts';

function entries(tree: MessageTree, prefix = ''): [path: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${prefix}${key}`, value]] : entries(value, `${prefix}${key}.`),
  );
}

const placeholders = (text: string) =>
  [...text.matchAll(/\{\{\s*(\w+)/gu)].map((match) => match[1]).toSorted();

const koreanTexts = new Map(entries(ko));
const englishTexts = new Map(entries(en));

describe('locales', () => {
  it('have the same keys', () => {
    expect([...englishTexts.keys()].toSorted()).toEqual([...koreanTexts.keys()].toSorted());
  });

  it('have no empty text', () => {
    const empty = [...koreanTexts, ...englishTexts].filter(([, text]) => text.trim() === '');
    expect(empty).toEqual([]);
  });

  it('fill the same placeholders', () => {
    const differing = [...koreanTexts].filter(
      ([path, text]) => placeholders(text).join() !== placeholders(englishTexts.get(path) ?? '').join(),
    );
    // A Korean text has no plural, so its `_one` may name the number where the English one does not.
    expect(differing.map(([path]) => path).filter((path) => !path.endsWith('_one'))).toEqual([]);
  });

  it('hold Hangul in the Korean texts and none in the English ones', () => {
    const languageNames = new Set(['common.language.ko']);
    const hangul = [...englishTexts].filter(
      ([path, text]) => /\p{Script=Hangul}/u.test(text) && !languageNames.has(path),
    );
    expect(hangul).toEqual([]);
  });

  it.each(ProblemCodeSchema.options)('say what happened for the problem %s', (code) => {
    expect(koreanTexts.get(`problems.${code}`)).toBeDefined();
    expect(englishTexts.get(`problems.${code}`)).toBeDefined();
  });
});
