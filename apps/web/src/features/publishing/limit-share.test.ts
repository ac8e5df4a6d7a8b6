import { nearestLimit } from './limit-share.ts';

const LIMITS = { cpuMs: 2_000, memoryMiB: 512, outputBytes: 65_536 };
const NOTHING = { callCpuMs: null, loadCpuMs: null, memoryBytes: null, outputBytes: 0 };

describe('nearestLimit', () => {
  it('is the limit that was used most of', () => {
    const usage = { callCpuMs: 200, loadCpuMs: 20, memoryBytes: 128 * 2 ** 20, outputBytes: 0 };
    expect(nearestLimit(usage, LIMITS)).toEqual({ of: 'memory', share: 0.25 });
    expect(nearestLimit({ ...usage, loadCpuMs: 1_000 }, LIMITS)).toEqual({ of: 'cpu', share: 0.5 });
    expect(nearestLimit({ ...usage, outputBytes: 65_536 }, LIMITS)).toEqual({ of: 'output', share: 1 });
  });

  it('leaves out what was not measured', () => {
    expect(nearestLimit({ ...NOTHING, callCpuMs: 500 }, LIMITS)).toEqual({ of: 'cpu', share: 0.25 });
    expect(nearestLimit(NOTHING, LIMITS)).toBeNull();
  });
});
