import { z } from 'zod';
import { pathOfPlace, placeOfPath, readFormat } from './format-problems.ts';

const told = (schema: z.ZodType, input: unknown) => {
  const reading = readFormat(schema, input);
  return reading.ok
    ? []
    : reading.problems.map(({ path, unknownField, message }) => [placeOfPath(path), unknownField, message]);
};

const Square = z.strictObject({ square: z.number() });
const Circle = z.strictObject({
  circle: z.strictObject({ radius: z.number().positive() }),
  filled: z.boolean().optional(),
});
const Shape = z.union([Square, Circle, z.enum(['dot', 'line'])], 'Write a square or a circle.');

describe('what is told of one of several forms', () => {
  it.each<[string, unknown, unknown[]]>([
    [
      'the form whose field is there',
      { circle: { radius: 0 } },
      ['circle.radius', null, expect.stringContaining('write at least 0')],
    ],
    [
      'a field too many in it',
      { circle: { radius: 1 }, fill: true },
      ['', 'fill', 'There is no field “fill”: did you mean filled? Fields are circle, filled.'],
    ],
    [
      'the form of a like name',
      { cirle: { radius: 1 } },
      ['', 'cirle', 'There is no field “cirle”: did you mean circle? Fields are circle, filled.'],
    ],
    ['a like word', 'dod', ['', null, '“dod” will not do: write one of dot, line. Did you mean dot?']],
    ['all of them, where none is like it', { triangle: 1 }, ['', null, 'Write a square or a circle.']],
    [
      'all of them, where two are there',
      { square: 1, circle: { radius: 1 } },
      ['', null, 'Write a square or a circle.'],
    ],
    ['all of them, of another kind', 7, ['', null, 'Write a square or a circle.']],
  ])('%s', (_what, input, problem) => {
    expect(told(Shape, input)).toEqual([problem]);
  });

  it('says where one is missing', () => {
    expect(told(z.strictObject({ shape: Shape }), {})).toEqual([
      ['shape', null, 'This is missing. Write a square or a circle.'],
    ]);
  });
});

it('tells a field whose name is written wrongly once', () => {
  expect(told(z.strictObject({ radius: z.number(), depth: z.number() }), { raduis: 1 })).toEqual([
    ['depth', null, 'This is missing: add a number.'],
    ['', 'raduis', 'There is no field “raduis”: did you mean radius? Fields are radius, depth.'],
  ]);
});

it('gives what is right with its defaults', () => {
  expect(readFormat(z.strictObject({ stride: z.number().default(1) }), {})).toEqual({
    ok: true,
    data: { stride: 1 },
  });
});

describe('places', () => {
  it.each([
    ['cases[3].arguments.image.tensor.shape[0]', ['cases', 3, 'arguments', 'image', 'tensor', 'shape', 0]],
    ['[0].mutant', [0, 'mutant']],
    ['limits', ['limits']],
    ['', []],
  ])('%s', (place, path) => {
    expect(pathOfPlace(place)).toEqual(path);
    expect(placeOfPath(path)).toBe(place);
  });
});
