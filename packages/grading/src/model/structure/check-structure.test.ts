import { readFileSync } from 'node:fs';
import type { ModelReport } from '@convolab/contracts';
import { LENET5_ARCHITECTURE } from '../architectures/lenet5.ts';
import { readModel } from '../read-model.ts';
import { checkStructure } from './check-structure.ts';

/** Descriptions written by tfjs 4.22 itself. */
const fixture = (name: string) => readFileSync(new URL(`../fixtures/${name}.json`, import.meta.url), 'utf8');

function check(name: string): ModelReport {
  const reading = readModel(fixture(name));
  if (reading.status === 'rejected') throw new Error(reading.message.en);
  return checkStructure(reading.read, LENET5_ARCHITECTURE, 10);
}

const failed = ({ checks }: ModelReport) => checks.filter(({ ok }) => !ok).map(({ id }) => id);
const score = ({ checks }: ModelReport) =>
  checks.reduce((sum, one) => sum + Math.round(one.score * 100), 0) / 100;

describe('LeNet-5, in the ways it may be written', () => {
  it.each(['tanh-average-32', 'relu-max-28-padded', 'activation-layers', 'functional-conv-c5'])(
    '%s',
    (name) => {
      const report = check(name);
      expect(failed(report)).toEqual([]);
      expect(score(report)).toBe(10);
      expect(report).toMatchObject({ parameters: 61_706, multiplyAccumulates: 416_520 });
      expect(report.layers.every(({ ok }) => ok)).toBe(true);
      expect(report.layers.map(({ message }) => message?.en).filter(Boolean)).toContain(
        '(5·5·1 + 1)·6 = 156',
      );
    },
  );
});

describe('where a model departs from LeNet-5', () => {
  it.each<[string, string[]]>([
    ['missing-s2', ['S2', 'C3', 'S4', 'C5', 'pooling', 'parameters']],
    ['extra-dense', ['parameters']],
    ['activation-after-average', ['activations', 'parameters']],
    ['mixed-activations', ['activations']],
    ['mixed-pooling', ['pooling']],
    ['no-bias', ['C3', 'parameters']],
    ['swapped-widths', ['C1', 'C3', 'C5', 'parameters']],
    ['stride-one-pooling', ['S2', 'C3', 'S4', 'C5', 'parameters']],
    ['no-padding', ['C1', 'S2', 'C3', 'S4', 'C5', 'parameters']],
    ['uneven-padding', ['C1']],
    ['sigmoid-output', ['softmax']],
    ['mlp', ['C1', 'S2', 'C3', 'S4', 'C5', 'F6', 'output', 'activations', 'pooling', 'parameters']],
  ])('%s', (name, checks) => {
    const report = check(name);
    expect(failed(report)).toEqual(checks);
    expect(score(report)).toBeLessThan(10);
  });

  it('is shown at the layer itself', () => {
    const { layers } = check('no-bias');
    expect(layers.filter(({ ok }) => !ok)).toEqual([
      expect.objectContaining({
        index: 2,
        kind: 'Conv2D',
        expected: 'C3: 5×5, 16 → 10×10×16',
        message: expect.objectContaining({
          en: 'It has no bias (useBias: false): it should have (5·5·6 + 1)·16 = 2416 parameters, not (5·5·6)·16 = 2400.',
        }) as object,
      }),
    ]);
    expect(check('extra-dense').layers.filter(({ ok }) => !ok)).toHaveLength(1);
  });
});
