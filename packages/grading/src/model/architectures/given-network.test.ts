import { ModelBuilderSchema } from '@convolab/contracts';
import { ModelRejection } from '../model-rejection.ts';
import { givenNetwork } from './given-network.ts';

const read = (layers: readonly object[], input = [10, 10, 1]) =>
  ModelBuilderSchema.parse({ entry: 'buildModel', input, layers });
const pooling = { kind: 'pool2d', name: 'P', size: [2, 2] };
const convolution = { kind: 'conv2d', name: 'C', filters: 10, kernel: [3, 3] };

describe('the network that an exercise gives', () => {
  it('is either of two where its pooling is left free, and one where it is not', () => {
    const poolings = (pool: string) =>
      givenNetwork(read([{ ...pooling, pool }])).variants.map((variant) => variant.pooling);
    expect(poolings('any')).toEqual(['max', 'average']);
    expect(poolings('average')).toEqual(['average']);
  });

  it('moves its poolings by their size where it names no strides, as Keras does', () => {
    const { layers } = givenNetwork(read([{ ...pooling, pool: 'max' }]));
    expect(layers).toMatchObject([
      { name: 'P', layer: { strides: [2, 2] }, cost: { outputShape: [5, 5, 1] } },
    ]);
  });

  it('flattens maps before a dense layer', () => {
    const dense = { kind: 'dense', name: 'D', units: 10 };
    const { layers } = givenNetwork(read([{ ...convolution, padding: 'same' }, dense]));
    expect(layers.map(({ cost }) => cost.outputShape)).toEqual([[10, 10, 10], [10]]);
    expect(layers[1]?.cost.parameters).toBe(10 * 10 * 10 * 10 + 10);
  });

  it('is refused where a kernel does not fit', () => {
    const tooLarge = read([{ ...convolution, kernel: [11, 3], padding: 'valid' }]);
    expect(() => givenNetwork(tooLarge)).toThrow(ModelRejection);
  });
});
