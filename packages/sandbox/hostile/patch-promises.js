// Replaces what every asynchronous function relies on.
// expect: returned refused, returned changed, crashed, time-limit
Promise.prototype.then = (resolve) => resolve('changed');
Promise.resolve = () => 'changed';
export const attack = async () => 'refused';
