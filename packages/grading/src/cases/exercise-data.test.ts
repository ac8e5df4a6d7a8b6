import { shown, toldBy } from '../testing/drawing.ts';
import { safetensorsOf } from '../testing/safetensors.ts';
import { readExerciseData } from './exercise-data.ts';

const read = (tensors: Readonly<Record<string, readonly number[]>>) =>
  readExerciseData([{ name: 'net', safetensors: safetensorsOf(tensors) }]);

describe("an exercise's own tensors", () => {
  it('are records by the dots in their names', () => {
    const data = read({ 'fc1.weight': [1, 0.5], 'fc1.bias': [2], 'conv.0.weight': [3], scale: [4] });
    expect([...data.keys()]).toEqual(['net']);
    expect(shown(data.get('net'))).toEqual({
      fc1: { weight: ['float32', [1, 0.5]], bias: ['float32', [2]] },
      conv: { '0': { weight: ['float32', [3]] } },
      scale: ['float32', [4]],
    });
  });

  it('are plain fields whatever they are named', () => {
    const value = read({ '__proto__.polluted': [1], constructor: [2] }).get('net');
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(Object.keys(value ?? {})).toEqual(['__proto__', 'constructor']);
    expect({}).not.toHaveProperty('polluted');
  });

  it.each([
    [{ fc1: [1], 'fc1.bias': [2] }, 'data/net.safetensors: fc1.bias lies in a tensor'],
    [{ 'fc1.bias': [2], fc1: [1] }, 'data/net.safetensors: fc1 is a tensor and a record at once.'],
  ])('cannot be a tensor and a record: %j', async (tensors, told) => {
    expect(await toldBy(() => read(tensors))).toContain(told);
  });

  it('name the file where it is broken', async () => {
    const safetensors = btoa('no tensors here');
    expect(await toldBy(() => readExerciseData([{ name: 'net', safetensors }]))).toMatch(
      /^data\/net\.safetensors: The header/u,
    );
  });
});
