// Changes what every object inherits.
// expect: returned refused, crashed
Object.prototype.toJSON = () => 'reached';
Object.prototype.admin = true;
Array.prototype[Symbol.iterator] = function* () {
  yield 'reached';
};
Array.prototype.map = () => ['reached'];
export const attack = () => 'refused';
