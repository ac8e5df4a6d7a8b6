import type { DigitSource, Digits } from '@convolab/grading';
import { ComputeError } from './compute-error.ts';
import { loadMnist, mnistFolder } from './trainer/mnist/mnist.ts';

/** The real MNIST digits as cases use them; both sets are read and verified at the first use and kept (55 MB). */
export function createDigitSource(folder?: string): DigitSource {
  let sets: Promise<Record<'training' | 'test', Digits>> | null = null;
  const read = async () => {
    try {
      const { training, test } = await loadMnist(folder ?? mnistFolder());
      return { training, test };
    } catch (error) {
      sets = null;
      const reason = error instanceof Error ? error.message : String(error);
      throw new ComputeError(`The MNIST digits cannot be read: ${reason}`, { cause: error });
    }
  };
  return {
    async read(set) {
      sets ??= read();
      return (await sets)[set];
    },
  };
}
