// No imports: this goes into boxes too.

/** Maps of S2 that each map of C3 is connected to (LeCun et al. 1998, table I, by column). */
const C3_CONNECTIONS: readonly (readonly number[])[] = [
  ...[0, 1, 2, 3, 4, 5].map((map) => [map, (map + 1) % 6, (map + 2) % 6]),
  ...[0, 1, 2, 3, 4, 5].map((map) => [map, (map + 1) % 6, (map + 2) % 6, (map + 3) % 6]),
  ...[0, 1, 2].map((map) => [map, map + 1, map + 3, (map + 4) % 6]),
  [0, 1, 2, 3, 4, 5],
];

/** The same as a table of 0 and 1, [input map][output map]. */
export const C3_TABLE: readonly (readonly (0 | 1)[])[] = [0, 1, 2, 3, 4, 5].map((input) =>
  C3_CONNECTIONS.map((maps) => (maps.includes(input) ? 1 : 0)),
);

/** Digits of 7×12 pixels, drawn after the manner of LeCun et al. 1998, figure 3; the paper gives its own as a picture alone. */
const BITMAPS = [
  '..###.. .#...#. #.....# #.....# #.....# #.....# #.....# #.....# #.....# #.....# .#...#. ..###..',
  '...#... ..##... .#.#... ...#... ...#... ...#... ...#... ...#... ...#... ...#... ...#... .#####.',
  '.#####. #.....# ......# ......# .....#. ....#.. ...#... ..#.... .#..... #...... #...... #######',
  '####### ......# .....#. ....#.. ...#... ..####. ......# ......# ......# ......# #.....# .#####.',
  '#....#. #....#. #....#. #....#. #....#. ####### .....#. .....#. .....#. .....#. .....#. .....#.',
  '####### #...... #...... #...... ######. ......# ......# ......# ......# ......# #.....# .#####.',
  '..####. .#..... #...... #...... #.####. ##....# #.....# #.....# #.....# #.....# .#...#. ..###..',
  '####### ......# ......# .....#. .....#. ....#.. ....#.. ...#... ...#... ..#.... ..#.... ..#....',
  '.#####. #.....# #.....# #.....# .#####. .#####. #.....# #.....# #.....# #.....# #.....# .#####.',
  '..###.. .#...#. #.....# #.....# #.....# .###### ......# ......# ......# .....#. ....#.. .###...',
];

/** What F6 shall give for each digit: 84 numbers, +1 for ink and −1 for paper, row by row. */
export const DIGIT_CODES: readonly (readonly (1 | -1)[])[] = BITMAPS.map((bitmap) =>
  Array.from(bitmap.replaceAll(' ', ''), (pixel) => (pixel === '#' ? 1 : -1)),
);
