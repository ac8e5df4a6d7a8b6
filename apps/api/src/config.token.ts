/** Injects the ApiConfig of this process. */
export const CONFIG = Symbol('ApiConfig');
