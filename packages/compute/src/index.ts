export { ComputeError } from './compute-error.ts';
export { createModelTrainer, type ModelTrainerOptions, type ProcessModelTrainer } from './model-trainer.ts';
