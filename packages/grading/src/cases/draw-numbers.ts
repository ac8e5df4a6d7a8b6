import type { Expression, QuizExercise } from '@convolab/contracts';
import type { Random } from '@convolab/tensor';
import { at, DrawError } from './draw-error.ts';
import { parseExpression, type Names } from './expression.ts';

/** How often a draw is repeated until `where` holds. */
const MAX_DRAWS = 1_000;

/** What exercise.yaml says of its drawn integers. */
export type NumberDraws = Pick<QuizExercise, 'draw' | 'where'>;

/** The value of an expression as a number; throws DrawError naming `place`. */
export function evaluateNumber(expression: Expression, names: Names, place: string): number {
  const value = at(place, () => parseExpression(expression).evaluate(names));
  if (!Number.isFinite(value)) throw new DrawError(place, `${value} is no number.`);
  return value;
}

/** The value of an expression as an integer; throws DrawError naming `place`. */
export function evaluateInteger(expression: Expression, names: Names, place: string): number {
  const value = evaluateNumber(expression, names, place);
  if (!Number.isSafeInteger(value)) throw new DrawError(place, `${value} is no integer.`);
  return value;
}

/**
 * Draws the integers in the order they are written, again and again until every condition holds. `size` in (0, 1] keeps
 * to the lower part of each range.
 * Throws DrawError where an expression is wrong or the conditions are (nearly) never met.
 */
export function drawNumbers({ draw, where }: NumberDraws, random: Random, place: string, size = 1): Names {
  const conditions = where.map((text, position) => {
    const conditionPlace = join(place, `where[${position}]`);
    const parsed = at(conditionPlace, () => parseExpression(text));
    return (names: Names) => at(conditionPlace, () => parsed.evaluate(names)) !== 0;
  });
  for (let attempt = 0; attempt < MAX_DRAWS; attempt += 1) {
    const names = drawOnce(draw, random, place, size);
    if (conditions.every((holds) => holds(names))) return names;
  }
  throw new DrawError(join(place, 'where'), `The conditions did not hold in ${MAX_DRAWS} draws.`);
}

function drawOnce(draw: NumberDraws['draw'], random: Random, place: string, size: number): Names {
  const names = new Map<string, number>();
  for (const [name, range] of Object.entries(draw)) {
    const rangePlace = join(place, `draw.${name}`);
    if ('choice' in range) {
      names.set(name, random.pick(range.choice));
      continue;
    }
    const low = evaluateInteger(range[0], names, `${rangePlace}[0]`);
    const high = evaluateInteger(range[1], names, `${rangePlace}[1]`);
    names.set(
      name,
      at(rangePlace, () => random.integer(low, low + Math.floor((high - low) * size))),
    );
  }
  return names;
}

/** A place within a place; the exercise itself has the empty place. */
export const join = (place: string, part: string): string => (place === '' ? part : `${place}.${part}`);
