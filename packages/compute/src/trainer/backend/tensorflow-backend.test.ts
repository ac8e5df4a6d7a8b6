import { jest } from '@jest/globals';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describeBackend } from '../../testing/backend-conformance.ts';
import { findInstalledBackends } from '../../installed-backends.ts';
import { startBackend } from './start-backend.ts';

// Loads a large library, on machines that may be busy.
jest.setTimeout(120_000);

const folder = process.env['CONVOLAB_TENSORFLOW'] ?? '';
const { passedOver } = findInstalledBackends(folder);
// A process loads one of them; the better one is tried where both are.
const source = (['tfjs-node-gpu', 'tfjs-node'] as const)
  .map((name) => ({ name, folder }))
  .find(({ name }) => existsSync(path.join(folder, `${name}.json`)));

// Jest shows nothing of a file that is skipped as a whole, its warning neither.
it('is passed over with a reason where it is not installed', () => {
  const { passedOver: missing } = findInstalledBackends(null);
  expect(missing.map(({ backend }) => backend)).toEqual(['tfjs-node-gpu', 'tfjs-node']);
  for (const { reason } of missing) expect(reason).not.toBe('');
});

if (source !== undefined) describeBackend(source.name, () => startBackend(source));
else {
  const reason = passedOver.map((one) => `${one.backend}: ${one.reason}`).join('; ');
  const skipped = `TensorFlow is not tested here (${reason})`;
  console.warn(skipped);
  it.skip(skipped, () => undefined);
}
