import type { connectionTable as korean } from '../../ko/figures/connection-table.ts';
import type { Translation } from '../../messages.ts';

export const connectionTable: Translation<typeof korean> = {
  label: 'The table of which maps of S2 each map of C3 sees',
  keys: 'With the figure selected, arrows choose a map of C3 and space plays. You can also press a column.',
  table: 'Across: maps of C3. Down: maps of S2',
  wires: 'From S2 to map {{map}} of C3',
  spoken: 'Map {{map}} of C3 sees maps {{seen}} of S2. It has {{parameters}} parameters.',
  one: 'Map {{map}}:',
  all: 'All of C3:',
};
