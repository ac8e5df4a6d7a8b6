import type { ExerciseData } from '@convolab/contracts';
import { readSafetensors, SafetensorsError, type Tensor, type Value } from '@convolab/tensor';
import { DrawError } from './draw-error.ts';

interface Fields {
  [field: string]: Value | Fields;
}

/** Files that are read already: a worker keeps an exercise's content from run to run. */
const known = new WeakMap<ExerciseData, Value>();

/** The exercise's own tensors by file, as nested records: `fc1.weight` is the field `weight` of `fc1`. Throws DrawError. */
export function readExerciseData(files: readonly ExerciseData[]): ReadonlyMap<string, Value> {
  return new Map(files.map((file) => [file.name, valueOf(file)]));
}

function valueOf(file: ExerciseData): Value {
  const value = known.get(file) ?? readFile(file.name, file.safetensors);
  known.set(file, value);
  return value;
}

function readFile(name: string, base64: string): Value {
  const place = `data/${name}.safetensors`;
  try {
    return nest(readSafetensors(decodeBase64(base64)), place);
  } catch (error) {
    if (error instanceof SafetensorsError) throw new DrawError(place, error.message);
    throw error;
  }
}

const decodeBase64 = (base64: string) => Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));

function nest(tensors: ReadonlyMap<string, Tensor>, place: string): Value {
  const root: Fields = Object.create(null) as Fields;
  for (const [name, tensor] of tensors) {
    const path = name.split('.');
    const last = path.pop() ?? '';
    const parent = path.reduce<Fields>((fields, part) => fieldsOf(fields, part, name, place), root);
    if (parent[last] !== undefined) throw new DrawError(place, `${name} is a tensor and a record at once.`);
    parent[last] = tensor;
  }
  return plain(root);
}

function fieldsOf(parent: Fields, part: string, name: string, place: string): Fields {
  const existing = (parent[part] ??= Object.create(null) as Fields);
  if (isFields(existing)) return existing;
  throw new DrawError(place, `${name} lies in a tensor: a name cannot be a tensor and a record at once.`);
}

const isFields = (value: Value | Fields): value is Fields =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === null;

const plain = (fields: Fields): Value =>
  Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, isFields(value) ? plain(value) : value]),
  );
