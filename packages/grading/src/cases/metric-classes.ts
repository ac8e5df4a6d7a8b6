import { elementAt, readNumbers, type Tensor, type Value } from '@convolab/tensor';

/**
 * The classes that a result tells for `count` pictures: `count` integers, or a row of numbers each, the class being the
 * place of the largest. A single picture's class may also be a plain number or one row. Null where it is neither.
 */
export function classesOf(value: Value, count: number): number[] | null {
  const reading = readNumbers(value);
  if (reading.status !== 'tensor') return null;
  const { tensor } = reading;
  const [first = 1, columns] = tensor.shape;
  if (tensor.shape.length <= 1 && tensor.data.length === count) return plainClasses(tensor);
  if (tensor.shape.length === 1 && count === 1) return largest(tensor, 1, first);
  if (tensor.shape.length === 2 && first === count && columns !== undefined)
    return largest(tensor, count, columns);
  return null;
}

const plainClasses = (tensor: Tensor): number[] => Array.from(tensor.data, Number);

/** NaN is never the largest; a row of nothing but NaN has the class NaN, which no picture has. */
function largest(tensor: Tensor, rows: number, columns: number): number[] | null {
  if (columns === 0) return null;
  return Array.from({ length: rows }, (_, row) => {
    let best = NaN;
    let highest = -Infinity;
    for (let column = 0; column < columns; column += 1) {
      const element = elementAt(tensor, row * columns + column);
      if (Number.isNaN(best) ? !Number.isNaN(element) : element > highest) {
        best = column;
        highest = element;
      }
    }
    return best;
  });
}
