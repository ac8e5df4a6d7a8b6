import type { Language, ProgramError } from '@convolab/contracts';
import { explainRuntimeError } from './explain-runtime-error.ts';

const explain = (source: string, language: Language, error: Partial<ProgramError>) => {
  const whole = { name: 'Error', message: '', line: 1, column: 1, trace: null, ...error };
  return explainRuntimeError(source, language, whole)?.en ?? null;
};

/** Source, the name that is not defined there, and a part of what is said. */
type Undefined = readonly [Language, string, string, string | null];

describe('a name that is not defined', () => {
  it.each<Undefined>([
    ['python', 'y = ㅔ갸ㅜㅅ(1)', 'ㅔ갸ㅜㅅ', 'line 1, column 5: ㅔ갸ㅜㅅ → print.'],
    ['python', 'ㄱㄷ셔구', 'ㄱㄷ셔구'.normalize('NFKC'), '→ return.'],
    ['python', 'total = 1\ny = 새미 + ㅅㅐㅅ미', 'ㅅㅐㅅ미', 'line 2, column 10: ㅅㅐㅅ미 → total.'],
    ['python', 'x = ㅋㅋ', 'ㅋㅋ', 'column 5: ㅋㅋ.'],
    ['python', 'y = 값', '값', null],
    ['python', '결과값 = 1\ny = 결과갑', '결과갑', 'Did you mean 결과값?'],
    ['python', 'raise NameError("ㄱㄷ셔구")', 'ㄱㄷ셔구', null],
    ['python', 'kernel = 1\ny = kernal', 'kernal', 'Did you mean kernel?'],
    ['python', 'a.shape\ny = shap', 'shap', null],
    ['python', 'y = pritn(1)', 'pritn', 'Did you mean print?'],
    ['python', 'y = np.zeros(3)', 'np', 'put import numpy as np at the top'],
    ['python', 'import numpy\ny = np.zeros(3)', 'np', 'put import numpy as np at the top'],
    ['python', 'def f():\n    import numpy as np\ny = np', 'np', null],
    ['python', 'y = math.pi', 'math', 'put import math at the top'],
    ['python', 'y = true', 'true', 'Python has no true. It writes True.'],
    ['python', 'y = null', 'null', 'It writes None.'],
    ['python', 'console.log(1)', 'console', 'It writes print(…).'],
    ['python', 'y = x', 'x', null],
    ['typescript', 'ㅊㅐㅜㄴ갣.log(1)', 'ㅊㅐㅜㄴ갣', 'column 1: ㅊㅐㅜㄴ갣'],
    ['typescript', 'const x = ㅡㅁ소.abs(1);', 'ㅡㅁ소', 'ㅡㅁ소 → Math.'],
    ['typescript', 'const 입력 = 1; const y = 입려;', '입려', null],
    ['typescript', 'const output = 1; const y = ouput;', 'ouput', 'Did you mean output?'],
    ['typescript', 'const x = True;', 'True', 'TypeScript has no True. It writes true.'],
    ['typescript', 'print(1);', 'print', 'console.log(…)'],
    ['typescript', 'const x = len([1]);', 'len', '.length'],
    ['typescript', 'const x = np.zeros(3);', 'np', null],
  ])('%s %j: %s', (language, source, name, part) => {
    const error =
      language === 'python'
        ? { name: 'NameError', message: `name '${name}' is not defined` }
        : { name: 'ReferenceError', message: `${name} is not defined` };
    const line = source.split('\n').length;
    const expected: unknown = part === null ? null : expect.stringContaining(part);
    expect(explain(source, language, { ...error, line })).toEqual(expected);
    expect(explain(source, language, { ...error, line: null })).toEqual(expected);
    expect(explain(source, language, { ...error, name: 'TypeError', line })).toBeNull();
  });
});

describe('a message', () => {
  it.each<[Language, string, string, string | null]>([
    [
      'python',
      'UnboundLocalError',
      "cannot access local variable 'n' where it is not associated with a value",
      'variable n is read before',
    ],
    [
      'python',
      'UnboundLocalError',
      "local variable 'n' referenced before assignment",
      'variable n is read before',
    ],
    ['python', 'IndexError', 'list index out of range', 'end of a list'],
    ['python', 'IndexError', 'list assignment index out of range', 'end of a list'],
    ['python', 'IndexError', 'pop from empty list', null],
    [
      'python',
      'IndexError',
      'index 5 is out of bounds for axis 0 with size 5',
      'The index 5 is beyond the edge of an array: axis 0 (the rows of a matrix) has the length 5.',
    ],
    ['python', 'IndexError', 'index -7 is out of bounds for axis 2 with size 0', 'axis 2 has the length 0'],
    [
      'python',
      'IndexError',
      'too many indices for array: array is 1-dimensional, but 2 were indexed',
      '1 dimension(s) was given 2',
    ],
    ['python', 'TypeError', 'list indices must be integers or slices, not tuple', 'Write x[i][j]'],
    ['python', 'TypeError', 'list indices must be integers or slices, not float', '//'],
    ['python', 'TypeError', "'float' object cannot be interpreted as an integer", '//'],
    ['python', 'TypeError', "unsupported operand type(s) for +: 'int' and 'list'", 'A list and a number'],
    ['python', 'TypeError', 'can only concatenate list (not "int") to list', 'A list and a number'],
    ['python', 'TypeError', "unsupported operand type(s) for +: 'NoneType' and 'int'", 'lacks a return'],
    ['python', 'TypeError', "'NoneType' object is not subscriptable", 'lacks a return'],
    ['python', 'TypeError', "'numpy.ndarray' object is not callable", 'read with [ ]'],
    ['python', 'TypeError', "unsupported operand type(s) for +: 'int' and 'str'", null],
    [
      'python',
      'ValueError',
      'operands could not be broadcast together with shapes (3,3) (2,2) ',
      '(3,3) and (2,2)',
    ],
    [
      'python',
      'ValueError',
      'could not broadcast input array from shape (3,) into shape (2,)',
      '(3,) was put into a place of shape (2,)',
    ],
    [
      'python',
      'ValueError',
      'cannot reshape array of size 6 into shape (4,2)',
      '6 items cannot have the shape (4,2)',
    ],
    ['python', 'AttributeError', "'list' object has no attribute 'shape'", 'no .shape'],
    ['python', 'AttributeError', "module 'numpy' has no attribute 'zeroes'", 'Did you mean zeros?'],
    ['python', 'AttributeError', "module 'numpy' has no attribute 'conv2d'", null],
    ['python', 'ModuleNotFoundError', "No module named 'torch'", 'There is no torch here'],
    ['python', 'ValueError', 'list index out of range', null],
    [
      'typescript',
      'TypeError',
      "Cannot read properties of undefined (reading '0')",
      '[0] was read of a row that is not there (undefined)',
    ],
    [
      'typescript',
      'TypeError',
      "Cannot read properties of undefined (reading 'length')",
      '.length was read of a value that is undefined',
    ],
    ['typescript', 'TypeError', "Cannot set properties of undefined (setting '3')", 'put into [3] of a row'],
    ['typescript', 'TypeError', 'Assignment to constant variable.', 'let'],
    ['typescript', 'RangeError', 'Invalid array length', 'whole number'],
    ['typescript', 'ReferenceError', "Cannot access 'x' before initialization", 'x is used before the line'],
    ['typescript', 'TypeError', 'x is not iterable', null],
    ['typescript', 'IndexError', 'list index out of range', null],
  ])('%s %s: %s', (language, name, message, part) => {
    const expected: unknown = part === null ? null : expect.stringContaining(part);
    expect(explain('', language, { name, message })).toEqual(expected);
  });

  it.each<[Language, string, string]>([
    ['python', 'RecursionError', 'maximum recursion depth exceeded'],
    ['typescript', 'RangeError', 'Maximum call stack size exceeded'],
  ])('of a recursion in %s counts where calls repeat', (language, name, message) => {
    const trace = 'at f (student.ts:1:1)\n... 974 more\nat f (student.ts:2:1)';
    expect(explain('', language, { name, message, trace })).toMatch('called itself');
    expect(explain('', language, { name, message, trace: 'at f (student.ts:1:1)' })).toBeNull();
  });
});
