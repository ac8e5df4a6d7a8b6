import { typedInEnglish } from './hangul-keys.ts';

it.each([
  ['ㄱㄷ셔구', 'return'],
  ['ㅇㄷㄹ', 'def'],
  ['려ㅜㅊ샤ㅐㅜ', 'function'],
  ['채ㅜㄴㅅ', 'const'],
  ['ㅔ갸ㅜㅅ', 'print'],
  ['ㅆ겯', 'True'],
  ['ㅞ', 'np'],
  ['뭉', 'and'],
  ['ㅙㅃㄸ', 'hoQE'],
  ['값', 'rkqt'],
  ['뷁', 'qnpfr'],
  ['ｒｅｔｕｒｎ', 'return'],
  ['x_1 $', 'x_1 $'],
])('%s is %s on an English keyboard', (hangul, english) => {
  expect(typedInEnglish(hangul)).toBe(english);
  // As some systems store it: letter by letter.
  expect(typedInEnglish(hangul.normalize('NFD'))).toBe(english);
});
