import { compare, flatten } from './compare.mjs';
import { lines } from './lines.mjs';

/** @type {import('./lines.mjs').Line} */
const fast = {
  path: 'engine.p50',
  title: 'Verdict',
  unit: 'ms',
  atMost: 25,
  better: 'less',
  peers: { pytest: 'peers.p50' },
};
/** @type {import('./lines.mjs').Line} */
const many = {
  path: 'load.rate',
  title: 'Rate',
  unit: '/s',
  atLeast: 12,
  better: 'more',
  peers: { pytest: 'peers.rate' },
};

describe('comparing', () => {
  const figures = { engine: { p50: 20 }, load: { rate: 6 }, peers: { p50: 500, rate: 3 } };

  it('tells whether a target is met, how others do, and what was before', () => {
    expect(compare([fast, many], figures, { engine: { p50: 41 } })).toEqual([
      {
        title: 'Verdict',
        value: '20 ms',
        target: '≤ 25 ms',
        isMet: true,
        ratio: 'pytest 500 (× 25.0)',
        before: '41 ms',
      },
      {
        title: 'Rate',
        value: '6 /s',
        target: '≥ 12 /s',
        isMet: false,
        ratio: 'pytest 3 (× 2.0)',
        before: '',
      },
    ]);
  });

  it('leaves out what was not measured', () => {
    expect(compare([fast, many], { load: { rate: 12 } }, {})).toEqual([
      { title: 'Rate', value: '12 /s', target: '≥ 12 /s', isMet: true, ratio: '', before: '' },
    ]);
  });

  it('judges nothing without a target', () => {
    const [row] = compare([{ path: 'burst', title: 'Burst', unit: '', better: 'less' }], { burst: 500 }, {});
    expect(row).toMatchObject({ value: '500', target: '', isMet: null });
  });
});

it('names leaves by their path', () => {
  expect([...flatten({ a: 1, b: { c: 2, d: [{ e: 3 }] } })]).toEqual([
    ['a', 1],
    ['b.c', 2],
    ['b.d.0.e', 3],
  ]);
});

it('shows each figure once', () => {
  const paths = lines.map(({ path }) => path);
  expect(paths).toEqual([...new Set(paths)]);
});
