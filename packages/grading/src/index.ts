export { drawCases, type DrawnCase, type Expectation } from './cases/draw-cases.ts';
export { DrawError } from './cases/draw-error.ts';
export { validateExercise, type ExerciseProblem } from './cases/exercise-check.ts';
export * from './ports.ts';
