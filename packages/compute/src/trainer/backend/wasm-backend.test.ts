import { jest } from '@jest/globals';
import { describeBackend } from '../../testing/backend-conformance.ts';
import { startBackend } from './start-backend.ts';

// Real training, on machines that may be busy.
jest.setTimeout(120_000);

describeBackend('wasm', () => startBackend({ name: 'wasm' }));
