import { CapabilitySchema, type WorkerPresence } from '@convolab/contracts';
import { joinCapabilities } from './capabilities.ts';

const worker = (runtimes: WorkerPresence['runtimes']): WorkerPresence => ({
  id: 'worker',
  lanes: ['interactive'],
  runtimes,
  backend: null,
});

describe('joinCapabilities', () => {
  it('says that no worker is running', () => {
    const { runtimes, languages } = joinCapabilities([]);
    expect(languages).toEqual([]);
    expect(runtimes.map(({ runtime }) => runtime)).toEqual(CapabilitySchema.options);
    expect(runtimes.every(({ available, reason }) => !available && reason === 'No worker is running.')).toBe(
      true,
    );
  });

  it('offers what one of the workers has, and tells why the rest is missing', () => {
    const python = { runtime: 'python', available: false, reason: 'python3 is not installed.' } as const;
    const { runtimes, languages } = joinCapabilities([
      worker([python]),
      worker([{ runtime: 'typescript', available: true, reason: null }, python]),
    ]);
    expect(languages).toEqual(['typescript']);
    expect(runtimes).toContainEqual({ runtime: 'typescript', available: true, reason: null });
    expect(runtimes).toContainEqual(python);
    expect(runtimes).toContainEqual({
      runtime: 'training',
      available: false,
      reason: 'No running worker offers it.',
    });
  });
});
