import { wilsonInterval } from '@convolab/contracts';
import { intervalAxis, intervalBar } from './interval-axis.ts';

const entry = (correct: number, own = false) => ({ interval: wilsonInterval(correct, 10_000), own });

describe('intervalAxis', () => {
  it('holds all intervals between round shares', () => {
    const axis = intervalAxis([entry(9_920), entry(9_890), entry(9_850)]);
    expect(axis?.from).toBeCloseTo(0.98);
    expect(axis?.to).toBeCloseTo(0.995);
  });

  it('leaves out a few that lie far behind, but never one’s own', () => {
    const near = [entry(9_930), entry(9_920), entry(9_910)];
    expect(intervalAxis([...near, entry(1_000)])?.from).toBeGreaterThan(0.98);
    expect(intervalAxis([...near, entry(1_000, true)])?.from).toBeLessThan(0.1);
  });

  it('never leaves what a share can be', () => {
    expect(intervalAxis([entry(10_000)])?.to).toBeLessThanOrEqual(1);
    expect(intervalAxis([entry(0)])?.from).toBe(0);
  });

  it('is none without intervals', () => {
    expect(intervalAxis([{ interval: null, own: false }])).toBeNull();
  });
});

describe('intervalBar', () => {
  const axis = { from: 0.9, to: 1 };

  it('places an interval and its value', () => {
    const bar = intervalBar(0.95, { low: 0.94, high: 0.96 }, axis);
    expect(bar.left).toBeCloseTo(40);
    expect(bar.width).toBeCloseTo(20);
    expect(bar.dot).toBeCloseTo(50);
    expect(bar.beyond).toBeNull();
  });

  it('says on which side an interval goes on', () => {
    expect(intervalBar(0.5, { low: 0.49, high: 0.51 }, axis)).toEqual({
      left: 0,
      width: 0,
      dot: null,
      beyond: 'left',
    });
    expect(intervalBar(0.2, { low: 0.19, high: 0.21 }, { from: 0, to: 0.1 }).beyond).toBe('right');
  });
});
