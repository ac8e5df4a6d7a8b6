import type { TrainingJob } from '@convolab/contracts';
import type { GradingPorts } from '../grading-ports.ts';
import type { ModelTrainer, TrainingEvent, TrainingOutcome } from '../ports.ts';

type TrainingPorts = Pick<GradingPorts, 'emit' | 'signal'> & { readonly trainer: ModelTrainer };

/** Trains, and passes the trainer's events on one after the other; where one cannot be stored the training is stopped. */
export async function trainAndEmit(
  job: TrainingJob,
  { trainer, emit, signal }: TrainingPorts,
): Promise<TrainingOutcome> {
  const stop = new AbortController();
  let told: Promise<void> = Promise.resolve();
  const pass = (event: TrainingEvent) => {
    told = told.then(() => emit(event));
    told.catch((error: unknown) => stop.abort(error));
  };
  try {
    return await trainer.train(job, pass, AbortSignal.any([signal, stop.signal]));
  } finally {
    // Rejects with the first error of `emit`, which is why the training stopped then.
    await told;
  }
}
