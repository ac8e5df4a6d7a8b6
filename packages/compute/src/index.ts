export type { BackendChoice } from './backend-chooser.ts';
export { ComputeError } from './compute-error.ts';
export { createDigitSource } from './mnist-digits.ts';
export { createModelTrainer, type ModelTrainerOptions, type ProcessModelTrainer } from './model-trainer.ts';
export { trainingPlacesFor, type TrainingPlaces } from './training-places.ts';
