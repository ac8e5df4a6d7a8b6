import type { ArgumentSpec, LiteralArgument, SimpleType, TensorDraw, ValueType } from '@convolab/contracts';
import { fromNested, isRecord, tensorOf, type Value } from '@convolab/tensor';
import type { CaseSources } from './case-sources.ts';
import { digitsArgument, type DrawnDigits } from './draw-digits.ts';
import { at, DrawError } from './draw-error.ts';
import { evaluateInteger } from './draw-numbers.ts';
import { drawTensor, numberSource, type NumberSources } from './draw-tensor.ts';
import { requireFit } from './dtype-fit.ts';
import { complainOf, isTensorType } from './value-types.ts';

/** What an argument is drawn from. */
export interface ArgumentSources extends NumberSources {
  readonly digits: DrawnDigits | null;
  readonly dataOf: CaseSources['dataOf'];
}

/** Draws one argument; throws DrawError where it is not what a parameter of `type` takes. */
export function drawArgument(
  spec: ArgumentSpec,
  type: ValueType,
  sources: ArgumentSources,
  place: string,
): Value {
  const value = drawValue(spec, type, sources, place);
  const complaint = complainOf(value, type);
  if (complaint) throw new DrawError(`${place}${complaint.path}`, complaint.message);
  return value;
}

function drawValue(spec: ArgumentSpec, type: ValueType, sources: ArgumentSources, place: string): Value {
  if ('tensor' in spec) return drawTensor(spec.tensor, sources, `${place}.tensor`);
  if ('record' in spec || 'list' in spec) return drawParts(spec, type, sources, place);
  const value = drawWhole(spec, type, sources, place);
  sources.budget?.takeValue(value, place);
  return value;
}

type WholeSpec = Exclude<ArgumentSpec, TensorDraw | PartsSpec>;

function drawWhole(spec: WholeSpec, type: ValueType, sources: ArgumentSources, place: string): Value {
  const { names, random } = sources;
  if ('number' in spec) return numberSource(spec.number, names, random, `${place}.number`)();
  if ('integer' in spec) return evaluateInteger(spec.integer, names, `${place}.integer`);
  if ('choice' in spec) return random.pick(spec.choice);
  if ('digits' in spec) return digitsArgument(spec, sources.digits, place);
  if ('data' in spec) return sources.dataOf(spec.data, `${place}.data`);
  return readLiteral(spec.value, spec.dtype, type, `${place}.value`);
}

type PartsSpec = Extract<ArgumentSpec, { record: unknown } | { list: unknown }>;

function drawParts(spec: PartsSpec, type: ValueType, sources: ArgumentSources, place: string): Value {
  if ('list' in spec) {
    const inner = typeof type === 'object' && 'list' in type ? type.list : 'any';
    return spec.list.map((part, position) => drawValue(part, inner, sources, `${place}.list[${position}]`));
  }
  const fields = typeof type === 'object' && 'record' in type ? type.record : {};
  return Object.fromEntries(
    Object.entries(spec.record).map(([field, part]) => [
      field,
      drawValue(part, fieldType(fields, field), sources, `${place}.record.${field}`),
    ]),
  );
}

const fieldType = (fields: { readonly [field: string]: ValueType }, field: string): ValueType =>
  Object.hasOwn(fields, field) ? (fields[field] ?? 'any') : 'any';

type Json = LiteralArgument['value'];

/** A literal as its type wants it: where numbers are asked for, words such as NaN are numbers. */
function readLiteral(json: Json, dtype: LiteralArgument['dtype'], type: ValueType, place: string): Value {
  if (isTensorType(type) || (dtype !== undefined && type === 'any')) return readTensor(json, dtype, place);
  if (dtype !== undefined) throw new DrawError(place, 'Only a tensor has a dtype: leave it out.');
  if (typeof type === 'string') return readSimple(json, type);
  if ('list' in type) {
    if (!Array.isArray(json)) return json;
    return json.map((item, position) => readLiteral(item, undefined, type.list, `${place}[${position}]`));
  }
  if (!isRecord(json)) return json;
  const { record } = type;
  return Object.fromEntries(
    Object.entries(json).map(([key, item]) => [
      key,
      readLiteral(item, undefined, fieldType(record, key), `${place}.${key}`),
    ]),
  );
}

const NUMBER_WORDS: ReadonlyMap<unknown, number> = new Map([
  ['NaN', NaN],
  ['Infinity', Infinity],
  ['-Infinity', -Infinity],
]);

const readSimple = (json: Json, type: SimpleType): Value =>
  type === 'number' ? (NUMBER_WORDS.get(json) ?? json) : json;

function readTensor(json: Json, dtype: LiteralArgument['dtype'], place: string): Value {
  const spell = (part: Json): Value =>
    Array.isArray(part) ? part.map(spell) : (NUMBER_WORDS.get(part) ?? part);
  const numbers = at(place, () => fromNested('float64', spell(json)));
  requireFit(Array.from(numbers.data), dtype ?? 'float64', place);
  const nested = tensorOf(dtype ?? 'float64', numbers.shape, numbers.data);
  // Lists of lists that hold nothing have lost their inner axes: [[], []] is 2×0.
  const shape = emptyShape(json);
  return shape ? tensorOf(nested.dtype, shape, []) : nested;
}

/** The shape of lists without a single number, or null. */
function emptyShape(json: Json): number[] | null {
  if (!Array.isArray(json)) return null;
  if (json.length === 0) return [0];
  const [first] = json;
  const inner = first === undefined ? null : emptyShape(first);
  return inner && [json.length, ...inner];
}
