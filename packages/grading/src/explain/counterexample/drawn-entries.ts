import type { ArgumentSpec, FunctionCase, FunctionSpec, ValueType } from '@convolab/contracts';
import { partsOf } from './argument-parts.ts';

/** Whether the cases of an entry differ from seed to seed. */
export function isOpen(entry: FunctionCase, { parameters }: FunctionSpec): boolean {
  if (entry.digits !== undefined || Object.keys(entry.draw).length > 0) return true;
  return parameters.some(({ name }) => {
    const spec = entry.arguments[name];
    return spec !== undefined && isChosen(spec);
  });
}

/**
 * Whether inputs that are not the cases' own can be made from an entry, and shown: its arguments are drawn, and what is written in
 * them are sizes, settings and words. Numbers that are written there, digits and data would come out as they stand in a
 * hidden case.
 */
export function isShowable(entry: FunctionCase, called: FunctionSpec): boolean {
  if (entry.digits !== undefined || entry.metric !== undefined || !isOpen(entry, called)) return false;
  return called.parameters.every(({ name, type }) => {
    const spec = entry.arguments[name];
    return spec !== undefined && !isGiven(spec, type);
  });
}

/** Whether anything in an argument differs from draw to draw. */
function isChosen(spec: ArgumentSpec): boolean {
  return 'tensor' in spec || 'number' in spec || 'choice' in spec || partsOf(spec, '').some(partIsChosen);
}

const partIsChosen = ({ spec }: { readonly spec: ArgumentSpec }) => isChosen(spec);

const SETTINGS: ReadonlySet<ValueType> = new Set(['number', 'integer', 'integers', 'string', 'boolean']);

function isGiven(spec: ArgumentSpec, type: ValueType): boolean {
  if ('value' in spec) return !SETTINGS.has(type);
  if ('digits' in spec || 'data' in spec) return true;
  if ('list' in spec) {
    const inner = typeof type === 'object' && 'list' in type ? type.list : 'any';
    return spec.list.some((part) => isGiven(part, inner));
  }
  if (!('record' in spec)) return false;
  const types = typeof type === 'object' && 'record' in type ? type.record : {};
  return Object.entries(spec.record).some(([field, part]) => isGiven(part, types[field] ?? 'any'));
}
