import type { SimpleType, ValueType } from '@convolab/contracts';
import { isList, isRecord, isTensor, type Tensor, type Value } from '@convolab/tensor';

/** Axes of a tensor of each type; `any` where every number of axes will do, null for what is no tensor. */
const RANK_OF: Readonly<Record<SimpleType, number | 'any' | null>> = {
  vector: 1,
  matrix: 2,
  tensor3: 3,
  tensor4: 4,
  tensor: 'any',
  number: null,
  integer: null,
  integers: null,
  string: null,
  boolean: null,
  any: null,
};

export const isTensorType = (type: ValueType): boolean => typeof type === 'string' && RANK_OF[type] !== null;

/** What is wrong with a value as one of `type` and what to do, or null. `path` leads to the part that is wrong. */
export interface TypeComplaint {
  readonly path: string;
  readonly message: string;
}

/** Checks a value against a type, records and lists part by part. */
export function complainOf(value: Value, type: ValueType): TypeComplaint | null {
  if (typeof type === 'string') {
    const message = complainOfSimple(value, type);
    return message === null ? null : { path: '', message };
  }
  if ('list' in type) {
    if (!isList(value)) return { path: '', message: 'This is no list: write `list: […]` or `value: […]`.' };
    return firstOf(value.map((item, position) => [`[${position}]`, item, type.list] as const));
  }
  if (!isRecord(value))
    return { path: '', message: 'This is no record: write `record: {…}` or `value: {…}`.' };
  return complainOfRecord(value, type.record);
}

function complainOfRecord(
  value: { readonly [key: string]: Value },
  fields: { readonly [field: string]: ValueType },
): TypeComplaint | null {
  const missing = Object.keys(fields).find((field) => !Object.hasOwn(value, field));
  if (missing !== undefined)
    return { path: '', message: `The field ${missing} is missing: the type names it.` };
  const extra = Object.keys(value).find((field) => !Object.hasOwn(fields, field));
  if (extra !== undefined)
    return { path: `.${extra}`, message: 'The type has no such field: add it there, or leave it out.' };
  return firstOf(
    Object.entries(fields).map(([field, type]) => [`.${field}`, value[field] ?? null, type] as const),
  );
}

function firstOf(parts: readonly (readonly [string, Value, ValueType])[]): TypeComplaint | null {
  for (const [place, value, type] of parts) {
    const complaint = complainOf(value, type);
    if (complaint) return { ...complaint, path: place + complaint.path };
  }
  return null;
}

function complainOfSimple(value: Value, type: SimpleType): string | null {
  const rank = RANK_OF[type];
  if (rank === null) return FITS[type](value) ? null : `This is no ${type}.`;
  if (!isTensorValue(value)) return `This is no ${type}: draw a tensor, or write its numbers in lists.`;
  if (rank === 'any' || value.shape.length === rank) return null;
  return `A ${type} has ${rank} ${rank === 1 ? 'dimension' : 'dimensions'}, this has ${value.shape.length}.`;
}

const isTensorValue = (value: Value): value is Tensor => value !== null && isTensor(value);
const isInteger = (value: Value) => typeof value === 'number' && Number.isSafeInteger(value);
const never = () => false;

const FITS: Readonly<Record<SimpleType, (value: Value) => boolean>> = {
  vector: never,
  matrix: never,
  tensor3: never,
  tensor4: never,
  tensor: never,
  number: (value) => typeof value === 'number',
  integer: isInteger,
  integers: (value) => isList(value) && value.every(isInteger),
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  any: () => true,
};
