/** Injects the auth library. */
export const AUTH = Symbol('Auth');
