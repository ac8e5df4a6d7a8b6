import { float64Gradients } from '../testing/float64-network.ts';
import { PROBE_LOSSES, PROBE_MODEL, probeSetting } from './probe.ts';

it('knows the losses of its training step, in float64', () => {
  const { network, batch, rate } = probeSetting();
  const weights = network.weights.map((weight) => Float64Array.from(weight));
  const first = float64Gradients(PROBE_MODEL, weights, batch);
  const moved = weights.map((weight, index) =>
    weight.map((value, position) => value - rate * (first.gradients[index]?.[position] ?? NaN)),
  );
  const second = float64Gradients(PROBE_MODEL, moved, batch);
  expect(PROBE_LOSSES[0]).toBeCloseTo(first.loss, 9);
  expect(PROBE_LOSSES[1]).toBeCloseTo(second.loss, 9);
  // The step matters: a backend with wrong gradients does not get there.
  expect(first.loss - second.loss).toBeGreaterThan(0.05);
});
