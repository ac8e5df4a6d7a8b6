let message = '';

/** The wasm engine leaves a panic's text in this global before it traps; without it only `unreachable` is left to say. */
Object.assign(globalThis, {
  PRISMA_WASM_PANIC_REGISTRY: {
    set_message: (/** @type {string} */ text) => {
      message = text;
    },
  },
});

/** @returns {string} the text of the last panic, once; '' when there was none */
export function takePanicMessage() {
  const taken = message;
  message = '';
  return taken;
}
