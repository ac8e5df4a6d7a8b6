import type { ArgumentSpec } from '@convolab/contracts';

/** What a record or a list is made of. */
interface ArgumentPart {
  readonly spec: ArgumentSpec;
  readonly place: string;
}

/** In order; none for anything else. */
export function partsOf(spec: ArgumentSpec, place: string): ArgumentPart[] {
  if ('list' in spec)
    return spec.list.map((part, position) => ({ spec: part, place: `${place}[${position}]` }));
  if (!('record' in spec)) return [];
  return Object.entries(spec.record).map(([field, part]) => ({ spec: part, place: `${place}.${field}` }));
}
