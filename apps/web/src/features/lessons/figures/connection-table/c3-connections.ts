import { LENET5_1998, LENET5_1998_C3_CONNECTIONS } from '@convolab/reference';

export const S2_MAPS = 6;
export const C3_MAPS = LENET5_1998_C3_CONNECTIONS.length;
const KERNEL_WEIGHTS = 5 * 5;

/** Maps of S2 that map `c3` of C3 sees, in order. */
export function seenBy(c3: number): number[] {
  return [...(LENET5_1998_C3_CONNECTIONS[c3] ?? [])].sort((one, other) => one - other);
}

/** Weights and the bias of map `c3`. */
export function parametersOf(c3: number): number {
  return KERNEL_WEIGHTS * seenBy(c3).length + 1;
}

/** Connections in the whole table: 60 of 96. */
export const CONNECTIONS = LENET5_1998_C3_CONNECTIONS.reduce((sum, maps) => sum + maps.length, 0);

/** Of all of C3. */
export const C3_PARAMETERS = LENET5_1998.find(({ name }) => name === 'C3')?.parameters ?? NaN;
