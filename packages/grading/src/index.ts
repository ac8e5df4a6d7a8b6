export { DrawError } from './cases/draw-error.ts';
export { validateExercise } from './cases/exercise-check.ts';
export type { ExerciseProblem } from './cases/exercise-problem.ts';
export { findSolution } from './cases/open-case-sources.ts';
export { editorSignatures } from './editor-signatures.ts';
export type { FunctionSubmission } from './function/case-rules.ts';
export { DEFAULT_DIAGNOSIS } from './explain/mistake/find-mistake.ts';
export { gradeFunction } from './function/function-grader.ts';
export type { EmitGradingEvent, GradingPorts } from './grading-ports.ts';
export {
  gradeModel,
  type ModelGrading,
  type ModelGradingPorts,
  type ModelSubmission,
} from './model/model-grader.ts';
export { type ModelFile } from './model/trained/model-files.ts';
export {
  explainValue,
  isActivated,
  type ExplainedValue,
  type ValueSource,
  type WindowChannel,
  type WindowPlace,
} from './model/trained/explain-value.ts';
export { activationOf, convolutionKernel, type LayerRun } from './model/trained/run-layer.ts';
export { inputOf, runModel } from './model/trained/run-model.ts';
export {
  readTrainedModel,
  type TrainedLayer,
  type TrainedModel,
} from './model/trained/read-trained-model.ts';
export * from './ports.ts';
export { refuseForbidden } from './syntax/forbidden/forbidden-refusal.ts';
export { forbiddenNames, forbiddenUses } from './syntax/forbidden/forbidden-uses.ts';
export { publicCases, type PublicCase } from './public-cases.ts';
export { drawQuiz, type DrawnQuestion } from './quiz/draw-quiz.ts';
export { gradeQuiz, type QuizSubmission } from './quiz/quiz-grader.ts';
