// Kills every process that it may.
// expect: threw, crashed
export const attack = () => process.kill(-1, 'SIGKILL') && 'reached';
