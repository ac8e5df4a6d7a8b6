import { getBackend, ready, setBackend } from '@tensorflow/tfjs-core';

/**
 * Makes a registered backend the one that computes. tfjs falls back to another without a word, which would take hundreds
 * of times as long: this throws instead.
 */
export async function takeBackend(name: string): Promise<void> {
  const isSet = await setBackend(name);
  await ready();
  if (!isSet || getBackend() !== name) {
    throw new Error(`The ${name} backend did not start; tfjs is on ${getBackend() || 'no backend'}`);
  }
}
