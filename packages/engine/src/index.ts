export { checkExercise, type CheckOptions, type OnCheckProgress } from './check/check-exercise.ts';
export {
  createEngine,
  type Engine,
  type EngineOptions,
  type GradingRequest,
  type GradingResult,
} from './engine.ts';
