export {
  createEngine,
  type Engine,
  type EngineOptions,
  type GradingRequest,
  type GradingResult,
} from './engine.ts';
