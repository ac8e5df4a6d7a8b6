import { crossEntropy, crossEntropyGradient, denseBackward } from '@convolab/reference';
import { GRAPHS, gradientsOf, linesAt, stepsOf, walkAt, type Preset } from './graph-walk.ts';

describe('the gradients', () => {
  it('of (a · b + c)² are those of a layer of one weight behind the square', () => {
    const gradients = gradientsOf(GRAPHS.square);
    const { dX, dW, db } = denseBackward([[2]], [[3]], [[4]]);
    expect(gradients.get('a')).toBe(dX[0]?.[0]);
    expect(gradients.get('b')).toBe(dW[0]?.[0]);
    expect(gradients.get('c')).toBe(db[0]);
  });

  it('of the neuron are those of cross-entropy against a score of 0', () => {
    const gradients = gradientsOf(GRAPHS.neuron);
    const slope = crossEntropyGradient([[0, 1]], [1])[0]?.[1] ?? NaN;
    expect(GRAPHS.neuron.at(-1)?.value).toBeCloseTo(crossEntropy([[0, 1]], [1]), 12);
    expect(gradients.get('s')).toBeCloseTo(slope, 12);
    expect(gradients.get('w')).toBeCloseTo(2 * slope, 12);
    expect(gradients.get('x')).toBeCloseTo(slope, 12);
  });
});

describe.each(Object.keys(GRAPHS) as Preset[])('the walk through %s', (preset) => {
  it('begins with the inputs and ends with every value and gradient', () => {
    const graph = GRAPHS[preset];
    expect(walkAt(graph, 0)).toMatchObject({ phase: 'start', active: null });
    const end = walkAt(graph, stepsOf(graph) - 1);
    expect(end.phase).toBe('backward');
    expect([end.values.size, end.gradients.size]).toEqual([graph.length, graph.length]);
  });
});

describe('the lines', () => {
  it('write what is computed', () => {
    const lines = (place: number) => linesAt(GRAPHS.square, walkAt(GRAPHS.square, place));
    expect(lines(2)).toEqual(['s = m + c = 6 + (−4) = 2']);
    expect(lines(4)).toEqual(['∇L = 1']);
    expect(lines(5)).toEqual(['∇s = ∇L · 2s = 1 · 4 = 4']);
    expect(lines(7)).toEqual(['∇a = ∇m · b = 4 · 3 = 12', '∇b = ∇m · a = 4 · 2 = 8']);
  });
});
