// Handles every signal and keeps itself alive.
// expect: time-limit
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGXCPU']) process.on(signal, () => undefined);
setInterval(() => undefined, 10);
export const attack = () => new Promise(() => undefined);
