import { refuseForbidden } from './forbidden-refusal.ts';

const use = {
  name: 'np.convolve',
  written: 'xp.convolve',
  from: 20,
  to: 31,
  start: { line: 2, column: 5 },
  end: { line: 2, column: 16 },
};

describe('a refusal', () => {
  it('names what is forbidden as the exercise writes it, and its place', () => {
    const { message, error } = refuseForbidden(use);
    expect(message.en).toBe(
      'In this exercise you write it yourself, without np.convolve, which line 2 uses.',
    );
    expect(message.ko).toContain('np.convolve 없이');
    expect(error).toMatchObject({ name: 'ForbiddenName', message: 'np.convolve', line: 2, column: 5 });
  });

  it('shows the code that computes a name', () => {
    const { message } = refuseForbidden({ ...use, name: null, written: 'getattr(np, name)' });
    expect([message.ko, message.en].every((text) => text.includes('getattr(np, name)'))).toBe(true);
  });
});
