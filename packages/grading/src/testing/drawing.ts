import {
  FunctionCaseSchema,
  FunctionSpecSchema,
  type FunctionCase,
  type FunctionSpec,
  type ValueType,
} from '@convolab/contracts';
import { isList, isRecord, isTensor, toNested, type Value } from '@convolab/tensor';
import type { CaseSources } from '../cases/case-sources.ts';
import { DrawError } from '../cases/draw-error.ts';
import type { DigitSource } from '../ports.ts';

const about = { ko: '값', en: 'a value' };

/** For tests: a function of these parameters; the reference is named `reference` unless said otherwise. */
export const functionWith = (
  parameters: Readonly<Record<string, ValueType>>,
  changes: Partial<FunctionSpec> = {},
): FunctionSpec => ({
  ...FunctionSpecSchema.parse({
    name: { typescript: 'solve', python: 'solve' },
    parameters: Object.entries(parameters).map(([name, type]) => ({ name, type, about })),
    returns: { type: 'any', about },
    reference: 'reference',
  }),
  ...changes,
});

/** A hidden case, its fields as they are written in exercise.yaml. */
export const caseWith = (fields: Readonly<Record<string, unknown>>): FunctionCase =>
  FunctionCaseSchema.parse({ name: 'case', visibility: 'hidden', arguments: {}, ...fields });

/** A hundred digits: the number's label is its last digit, its first pixel its number and its last pixel 255. */
export const NUMBERED_DIGITS: DigitSource = {
  read: (set) => {
    const count = set === 'test' ? 100 : 50;
    const pixels = new Uint8Array(count * 784);
    for (let number = 0; number < count; number += 1) {
      pixels[number * 784] = number;
      pixels[number * 784 + 783] = 255;
    }
    return Promise.resolve({
      pixels,
      labels: Uint8Array.from({ length: count }, (_, number) => number % 10),
    });
  },
};

/** Sources whose reference is a function of the arguments; what it throws as RangeError is an expected error. */
export const sourcesWith = (
  reference: (...args: Value[]) => Value,
  data: Readonly<Record<string, Value>> = {},
): CaseSources => ({
  digits: NUMBERED_DIGITS,
  dataOf: (name, place) => {
    const found = data[name];
    if (found === undefined) throw new DrawError(place, `There is no file data/${name}.safetensors.`);
    return found;
  },
  expectationOf: (_called, args) => {
    try {
      return Promise.resolve({ kind: 'value', value: reference(...args) });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return Promise.resolve({ kind: 'error', reason: error.message });
    }
  },
});

/** A value to be compared and read: tensors as `[dtype, nested numbers]`. */
export function shown(value: Value | undefined): unknown {
  if (value === undefined) return 'nothing';
  if (value === null || typeof value !== 'object') return value;
  if (isTensor(value)) return [value.dtype, toNested(value)];
  if (isList(value)) return value.map(shown);
  return isRecord(value)
    ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shown(part)]))
    : value;
}

/** What is told of a DrawError; anything else that is thrown stays thrown. */
export async function toldBy(work: () => unknown): Promise<string> {
  try {
    await work();
  } catch (error) {
    if (error instanceof DrawError) return error.message;
    throw error;
  }
  return 'nothing';
}
