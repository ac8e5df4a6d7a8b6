import type { LocalizedText, Syntax } from '@convolab/contracts';
import { KERAS } from './keras-mistakes.ts';
import { nearName } from './near-name.ts';
import * as text from './runtime-text.ts';
import { saying, type Saying } from './saying.ts';

const LIST: LocalizedText = { ko: '리스트', en: 'list' };
const TUPLE: LocalizedText = { ko: '튜플', en: 'tuple' };
const STRING: LocalizedText = { ko: '문자열', en: 'string' };

/** What of NumPy is written here. */
const NUMPY_NAMES =
  'array asarray zeros ones zeros_like ones_like empty full arange linspace shape reshape sum mean max min maximum minimum argmax argmin exp log sqrt abs dot matmul einsum pad flip transpose tensordot concatenate stack where clip float64 int64 random ndarray round floor ceil power tanh'.split(
    ' ',
  );

const PYTHON: readonly Saying[] = [
  saying('IndexError', /^list (?:assignment )?index out of range$/u, text.sequenceEdge(LIST)),
  saying('IndexError', /^tuple index out of range$/u, text.sequenceEdge(TUPLE)),
  saying('IndexError', /^string index out of range$/u, text.sequenceEdge(STRING)),
  saying(
    'IndexError',
    /^index (-?\d{1,9}) is out of bounds for axis (\d) with size (\d{1,9})$/u,
    (index, axis, size) => text.axisEdge(Number(index), Number(axis), Number(size)),
  ),
  saying(
    'IndexError',
    /^too many indices for array: array is (\d)-dimensional, but (\d) were indexed$/u,
    (dimensions, indices) => text.tooManyIndices(Number(dimensions), Number(indices)),
  ),
  saying(
    'TypeError',
    /^(?:list|tuple) indices must be integers or slices, not tuple$/u,
    text.LIST_WITH_COMMA,
  ),
  saying(
    'TypeError',
    /^(?:list|tuple) indices must be integers or slices, not float$|^'float' object cannot be interpreted as an integer$/u,
    text.WHOLE_NUMBERS,
  ),
  saying(
    'TypeError',
    /^unsupported operand type\(s\) for \+=?: '(?:(?:int|float)' and 'list|list' and '(?:int|float))'$|^can only concatenate list \(not "(?:int|float)"\) to list$/u,
    text.LIST_WITH_OTHER,
  ),
  saying(
    'TypeError',
    /^'NoneType' object is not (?:subscriptable|iterable)$|^unsupported operand type\(s\) for .{1,4}: (?:'NoneType' and|'.{1,40}' and 'NoneType'$)/u,
    text.NOTHING_IN_PYTHON,
  ),
  saying('TypeError', /^'(?:list|tuple|numpy\.ndarray)' object is not callable$/u, text.CALLED_LIST),
  saying(
    'ValueError',
    /^operands could not be broadcast together with shapes (\([\d,]{0,40}\)) (\([\d,]{0,40}\))\s*$/u,
    text.shapesDiffer,
  ),
  saying(
    'ValueError',
    /^could not broadcast input array from shape (\([\d,]{0,40}\)) into shape (\([\d,]{0,40}\))$/u,
    text.doesNotFit,
  ),
  saying(
    'ValueError',
    /^cannot reshape array of size (\d{1,9}) into shape (\([-\d,]{0,40}\))$/u,
    text.cannotReshape,
  ),
  saying(
    'AttributeError',
    /^'list' object has no attribute '(shape|ndim|reshape|T|dtype|sum|flatten)'$/u,
    text.listHasNo,
  ),
  saying('AttributeError', /^module 'numpy' has no attribute '(\w{1,40})'/u, (name) => {
    const near = nearName(name, NUMPY_NAMES);
    return near === null ? null : text.numpyHasNo(name, near);
  }),
  saying('ModuleNotFoundError', /^No module named '([\w.]{1,40})'$/u, text.noModule),
];

const TYPESCRIPT: readonly Saying[] = [
  saying(
    'TypeError',
    /^Cannot read properties of (undefined|null) \(reading '(-?\d{1,9})'\)$/u,
    text.readOfMissing,
  ),
  saying(
    'TypeError',
    /^Cannot set properties of (undefined|null) \(setting '(-?\d{1,9})'\)$/u,
    text.writeToMissing,
  ),
  saying(
    'TypeError',
    /^Cannot read properties of (undefined|null) \(reading '([\w$]{1,40})'\)$/u,
    text.propertyOfMissing,
  ),
  saying('TypeError', /^Assignment to constant variable\.$/u, text.CONSTANT),
  saying('RangeError', /^Invalid array length$/u, text.ARRAY_LENGTH),
];

const SAYINGS: Readonly<Record<Syntax, readonly Saying[]>> = {
  python: [...PYTHON, ...KERAS],
  typescript: TYPESCRIPT,
};

/** What the interpreter says, in plain words; null where it is none of the common mistakes. */
export function explainMessage(name: string, message: string, syntax: Syntax): LocalizedText | null {
  for (const one of SAYINGS[syntax]) {
    const found = one.name === name ? one.pattern.exec(message) : null;
    if (found) return one.say(...found.slice(1));
  }
  return null;
}
