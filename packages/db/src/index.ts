export { createPrismaClient, type DatabaseOptions } from './client.ts';
export * from './generated/client.ts';
export { countAttempts } from './runs/attempts.ts';
export { recomputeGrade } from './runs/grades.ts';
export { appendRunEvents, readRunEvents, storableJson } from './runs/run-events.ts';
export { type RankedRow } from './standing/rank-standing.ts';
export { readStanding, setOf, type StandingOptions } from './standing/read-standing.ts';
export { verdictFromColumn, verdictToColumn } from './runs/verdicts.ts';
