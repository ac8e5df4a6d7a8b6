import { startStack } from './stack.mjs';

/** Jest's global setup: one Convolab for all browser tests. They find it by their environment. */
export default async function start() {
  const stack = await startStack();
  process.env['E2E_ADDRESS'] = stack.address;
  process.env['E2E_ACCOUNTS'] = stack.accountsFile;
  Object.assign(globalThis, { convolabStack: stack });
}
