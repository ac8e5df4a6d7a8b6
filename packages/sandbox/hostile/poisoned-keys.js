// Returns a record with the keys that change what objects inherit.
// expect: returned {__proto__:{admin:true},constructor:{prototype:{admin:true}}}, threw
export const attack = () =>
  JSON.parse('{"__proto__": {"admin": true}, "constructor": {"prototype": {"admin": true}}}');
