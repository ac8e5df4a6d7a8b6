import type { z } from 'zod';
import { findNearest } from '../../nearest.ts';
import { FIELD_SEPARATOR, wordingOf, wordingOfUnknown } from './wording.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** One thing that is wrong in what somebody wrote: where, the rule, and what to do. */
export interface FormatProblem {
  readonly path: Path;
  /** The field at `path` that is not known, where that is the problem: its name is wrong, not its value. */
  readonly unknownField: string | null;
  readonly message: string;
}

export type FormatReading<Output> =
  | { readonly ok: true; readonly data: Output }
  | { readonly ok: false; readonly problems: readonly FormatProblem[] };

/** Reads what somebody wrote by a schema of the format, with problems in plain words. */
export function readFormat<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): FormatReading<z.output<Schema>> {
  const parsed = schema.safeParse(input, { error: wordingOf });
  if (parsed.success) return { ok: true, data: parsed.data };
  const problems = parsed.error.issues.flatMap((issue) => settle(issue, [], input));
  return { ok: false, problems: withoutRepetitions(problems, input) };
}

/** Where in a document, as `cases[3].arguments.image`; the document itself is the empty place. */
export const placeOfPath = (path: Path): string =>
  path.reduce<string>((place, part) => {
    if (typeof part === 'number') return `${place}[${part}]`;
    return place === '' ? String(part) : `${place}.${String(part)}`;
  }, '');

/** `path` of the place that placeOfPath writes. */
export const pathOfPlace = (place: string): (string | number)[] =>
  [...place.matchAll(/\[(\d+)\]|([^.[\]]+)/gu)].map(([, index, field = '']) =>
    index === undefined ? field : Number(index),
  );

function valueAt(input: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, part)
        ? (value as Readonly<Record<PropertyKey, unknown>>)[part]
        : undefined,
    input,
  );
}

/** `from` is where the issue's own path begins. */
function settle(issue: Issue, from: Path, input: unknown): FormatProblem[] {
  const path = [...from, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    const fields = issue.message.split(FIELD_SEPARATOR).filter((field) => field !== '');
    return issue.keys.map((key) => ({ path, unknownField: key, message: wordingOfUnknown(key, fields) }));
  }
  if (issue.code === 'invalid_key')
    return [{ path, unknownField: null, message: issue.issues[0]?.message ?? issue.message }];
  if (issue.code !== 'invalid_union') return [{ path, unknownField: null, message: issue.message }];
  const value = valueAt(input, path);
  const branch = value === undefined ? null : chooseBranch(issue.errors, value);
  if (branch) return branch.flatMap((inner) => settle(inner, path, input));
  const missing = value === undefined && issue.errors.length > 0 ? 'This is missing. ' : '';
  return [{ path, unknownField: null, message: `${missing}${issue.message}` }];
}

/** Which of several forms was meant: the one whose own field is there, or has a like name. Null where none stands out. */
function chooseBranch(branches: readonly (readonly Issue[])[], value: unknown): readonly Issue[] | null {
  const ofKind = branches.filter((branch) => !branch.some((issue) => isOfOtherKind(issue, value)));
  const complete = ofKind.filter((branch) => missingFields(branch, value).length === 0);
  if (complete.length > 0) return complete.length === 1 ? (complete[0] ?? null) : null;
  if (ofKind.length === 1) return ofKind[0] ?? null;
  return ofKind.find((branch) => hasLikeField(branch, value)) ?? null;
}

/** Whether the value is no text where a text is asked for, and so on; a wrong word is a word. */
const isOfOtherKind = ({ code, path }: Issue, value: unknown) =>
  path.length === 0 && (code === 'invalid_type' || (code === 'invalid_value' && typeof value !== 'string'));

const missingFields = (branch: readonly Issue[], value: unknown): string[] =>
  branch.flatMap(({ code, path }) => {
    const [field] = path;
    const isField = path.length === 1 && typeof field === 'string' && code !== 'unrecognized_keys';
    return isField && valueAt(value, path) === undefined ? [field] : [];
  });

function hasLikeField(branch: readonly Issue[], value: unknown): boolean {
  const written = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  return missingFields(branch, value).some((field) => findNearest(field, written) !== null);
}

/** A field whose name is written wrongly is not told as missing too. */
function withoutRepetitions(problems: readonly FormatProblem[], input: unknown): FormatProblem[] {
  const written = problems.flatMap(({ path, unknownField }) =>
    unknownField === null ? [] : [{ place: placeOfPath(path), unknownField }],
  );
  return problems.filter(({ path, unknownField }) => {
    if (unknownField !== null || valueAt(input, path) !== undefined) return true;
    const field = String(path.at(-1));
    const parent = placeOfPath(path.slice(0, -1));
    return !written.some((one) => one.place === parent && findNearest(one.unknownField, [field]) !== null);
  });
}
