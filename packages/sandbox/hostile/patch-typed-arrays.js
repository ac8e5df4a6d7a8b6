// Replaces the methods by which a result would be copied.
// expect: returned [0,0,0], returned [changed,0,0], crashed, threw
Object.getPrototypeOf(Uint8Array.prototype).set = () => undefined;
Object.defineProperty(Array.prototype, 0, { get: () => 'changed', set: () => undefined, configurable: true });
export const attack = () => new Float64Array(3);
