import type { Language, ProgramError } from '@convolab/contracts';
import type { BrokenProgram } from '../../testing/broken-program.ts';
import { BROKEN_PYTHON } from '../../testing/broken-python.ts';
import { BROKEN_TYPESCRIPT } from '../../testing/broken-typescript.ts';
import { explainSyntaxError } from './explain-syntax-error.ts';

const syntaxError = (message: string, line: number | null, column: number | null): ProgramError => ({
  name: 'SyntaxError',
  message,
  line,
  column,
  trace: null,
});

const explain = (language: Language, [source, [message, line, column]]: BrokenProgram) =>
  explainSyntaxError(source, language, syntaxError(message, line, column));

describe.each<[Language, readonly BrokenProgram[]]>([
  ['python', BROKEN_PYTHON],
  ['typescript', BROKEN_TYPESCRIPT],
  ['tfjs', BROKEN_TYPESCRIPT],
])('a mistake in %s', (language, programs) => {
  it.each(programs)('%j: %j', (...program) => {
    const [, , explanation] = program;
    const found = explain(language, program)?.en ?? null;
    expect(found).toEqual(explanation === null ? null : expect.stringContaining(explanation));
  });

  // What any line ends with, and where the file begins, is the editor's choice.
  it.each(programs)('is the same in a file of Windows: %j', (...program) => {
    const [source, error, explanation] = program;
    const windows = `\uFEFF${source.replace(/^\uFEFF/u, '').replaceAll('\n', '\r\n')}`;
    expect(explain(language, [windows, error, explanation])).toEqual(explain(language, program));
  });
});

it('says nothing where no place is known, or the file has none like it', () => {
  const source = 'x = （1';
  expect(explainSyntaxError(source, 'python', syntaxError('invalid syntax', null, null))).toBeNull();
  expect(explainSyntaxError(source, 'python', syntaxError('invalid syntax', 9, 9))).toBeNull();
  expect(explainSyntaxError('', 'typescript', syntaxError('anything', 1, 1))).toBeNull();
});

it.each<[Language, BrokenProgram, string]>([
  [
    'python',
    ['ㅇㄷㄹ f(x):\n    pass', ['invalid syntax', 1, 5], ''],
    '1번째 줄 1번째 칸에 한글로 입력한 단어가 있어요: ㅇㄷㄹ → def. 한/영 키를 확인해 보세요.',
  ],
  [
    'typescript',
    ['f（1)', ['Invalid character.', 1, 2], ''],
    '1번째 줄 2번째 칸에 코드에 쓸 수 없는 문자가 있어요: （ → ( 한/영 키를 확인해 보세요.',
  ],
])('speaks Korean', (language, program, korean) => {
  expect(explain(language, program)?.ko).toBe(korean);
});
