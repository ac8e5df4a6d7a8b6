import type { z } from 'zod';
import { findNearest } from '../../nearest.ts';

type RawIssue = z.core.$ZodRawIssue;

/** Between the fields that an object takes, in the message of unknown ones: each gets its own sentence later. */
export const FIELD_SEPARATOR = ' ';

/**
 * Says in plain words what a value must be: the error map of everything that people write by hand. Rules with words of their own in the
 * schema keep them.
 */
export function wordingOf(issue: RawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return wordingOfType(issue);
    case 'invalid_value':
      return wordingOfChoice(issue.input, issue.values.map(String));
    case 'too_small':
      return wordingOfSize(issue, 'least', issue.minimum);
    case 'too_big':
      return wordingOfSize(issue, 'most', issue.maximum);
    case 'unrecognized_keys':
      return fieldsOf(issue.inst).join(FIELD_SEPARATOR);
    case 'invalid_union':
      return wordingOfUnion(issue);
    default:
      return undefined;
  }
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'an integer',
  nan: 'no number',
  boolean: 'true or false',
  object: 'a group of fields',
  record: 'a group of fields',
  array: 'a list',
  tuple: 'a list',
  null: 'empty',
};

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

function kindOf(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'number' && !Number.isFinite(value)) return `${value}, which is no number here`;
  return KINDS[typeof value] ?? typeof value;
}

function wordingOfType({ expected, input }: Extract<RawIssue, { code: 'invalid_type' }>): string {
  const kind = KINDS[expected] ?? expected;
  if (input === undefined) return `This is missing: add ${kind}.`;
  if (expected === 'int') return `${shown(input)} is no integer: write one.`;
  return `This is ${kindOf(input)}: write ${kind}.`;
}

function wordingOfChoice(input: unknown, choices: readonly string[]): string {
  const [only = ''] = choices;
  const list = choices.length === 1 ? only : `one of ${choices.join(', ')}`;
  if (input === undefined) return `This is missing: write ${list}.`;
  if (typeof input === 'object') return `This is ${kindOf(input)}: write ${list}.`;
  return `“${shown(input)}” will not do: write ${list}.${choices.length === 1 ? '' : meant(findNearest(shown(input), choices))}`;
}

function wordingOfSize(
  { origin, input }: { readonly origin: string; readonly input?: unknown },
  which: 'least' | 'most',
  bound: number | bigint,
): string {
  if (typeof input === 'string') return `This has ${input.length} characters: write at ${which} ${bound}.`;
  if (Array.isArray(input)) return `This has ${input.length} entries: write at ${which} ${bound}.`;
  if (origin === 'number' || origin === 'int')
    return `${shown(input)} will not do: write at ${which} ${bound}.`;
  return `There must be at ${which} ${bound}.`;
}

/** Of the choice by `kind`; other unions have words of their own in the schema. */
function wordingOfUnion(issue: Extract<RawIssue, { code: 'invalid_union' }>): string {
  const { discriminator, input } = issue;
  if (discriminator === undefined) return wordingOfAnything(input);
  const value = (input as Readonly<Record<string, unknown>>)[discriminator];
  return wordingOfChoice(value, optionsOf(issue));
}

const optionsOf = (issue: object): string[] =>
  'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];

function wordingOfAnything(input: unknown): string {
  if (input === undefined) return 'This is missing: add it.';
  if (typeof input !== 'number') return `This is ${kindOf(input)}, which does not belong here.`;
  return 'Write NaN, Infinity and -Infinity as words, without a dot before them.';
}

/** The fields that an object takes. */
function fieldsOf(schema: unknown): string[] {
  const { shape } = (schema as z.core.$ZodObject | undefined)?._zod.def ?? {};
  return Object.keys(shape ?? {});
}

/** What to say of a field that there is not. */
export function wordingOfUnknown(field: string, fields: readonly string[]): string {
  const nearest = findNearest(field, fields);
  const list = fields.length === 0 ? 'None can stand here.' : `Fields are ${fields.join(', ')}.`;
  return `There is no field “${field}”: ${nearest === null ? 'remove it.' : `did you mean ${nearest}?`} ${list}`;
}

const meant = (nearest: string | null) => (nearest === null ? '' : ` Did you mean ${nearest}?`);
