/** Jest's global teardown. */
export default async function stop() {
  const { convolabStack } = /** @type {{ convolabStack?: import('./stack.mjs').Stack }} */ (
    /** @type {unknown} */ (globalThis)
  );
  await convolabStack?.stop();
}
