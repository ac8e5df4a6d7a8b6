// Reserves address space for WebAssembly.
// expect: threw
const minimal = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 5, 3, 1, 0, 1);
export const attack = () => new WebAssembly.Instance(new WebAssembly.Module(minimal)) && 'reached';
