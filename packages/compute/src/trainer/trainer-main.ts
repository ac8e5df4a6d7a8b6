import { writeFileSync } from 'node:fs';
import os from 'node:os';
import type { TrainingOutcome } from '@convolab/grading';
import { TrainerRequestSchema, type TrainerReply, type TrainerRequest } from '../messages.ts';
import { startBackend } from './backend/start-backend.ts';
import { loadMnist, mnistFolder } from './mnist/mnist.ts';
import { probeBackend } from './probe.ts';
import { scoreNetwork } from './test-sets/score-network.ts';
import { trainModel } from './train-model.ts';

const NICENESS = 10;
/** A third of another session's share, so that a training goes on in a class that hands in all the time. */
const SESSION_NICENESS = 5;
const MEMORY_CHECK_MS = 500;

/**
 * The whole life of a trainer process: one request over the IPC channel, its events, one answer. It steps back behind
 * interactive work, gives up beyond its memory, and dies with its parent. The entry file imports this and calls it.
 */
export function trainerMain(): void {
  if (process.send === undefined)
    throw new Error('A trainer is started by createModelTrainer, with an IPC channel');
  standBack();
  process.once('disconnect', () => process.exit(1));
  process.once('message', (message) => void answer(message).then(sendLast));
}

/** Niceness counts within a session only where the kernel shares the processor among sessions: this one's stands back as well. */
function standBack(): void {
  os.setPriority(NICENESS);
  try {
    writeFileSync('/proc/self/autogroup', String(SESSION_NICENESS));
  } catch {
    // Another kernel, or one without autogroups: niceness does it.
  }
}

/** Failures are told to the parent, which makes a platform error of them. */
async function answer(message: unknown): Promise<TrainerReply> {
  try {
    const request = TrainerRequestSchema.parse(message);
    watchMemory(request.memoryMiB);
    return await serve(request);
  } catch (error) {
    return {
      type: 'failed',
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

async function serve(request: TrainerRequest): Promise<TrainerReply> {
  const [backend, mnist] = await Promise.all([
    startBackend(request.backend),
    loadMnist(request.dataDir ?? mnistFolder()),
  ]);
  probeBackend();
  if (request.type === 'probe') return { type: 'probed', backend };
  const { job } = request;
  const result = await trainModel(job, mnist, (event) =>
    process.send?.({ type: 'event', event } satisfies TrainerReply),
  );
  if (result.status === 'diverged') return trained({ ...result, backend });
  const { network, trainingMs } = result;
  const evaluation = await scoreNetwork(network, mnist.test, job);
  return trained({ status: 'trained', evaluation, weights: network.weights, backend, trainingMs });
}

const trained = (outcome: TrainingOutcome) => ({ type: 'trained', outcome }) as const;

/** The parent ends the process once it has read this. */
const sendLast = (reply: TrainerReply) => void process.send?.(reply);

/** Node's own limit covers its heap only, not the backend's memory. */
function watchMemory(memoryMiB: number): void {
  const check = () => {
    const usedMiB = process.memoryUsage.rss() / 2 ** 20;
    if (usedMiB <= memoryMiB) return;
    process.stderr.write(`The trainer uses ${Math.ceil(usedMiB)} MiB, more than its ${memoryMiB} MiB\n`);
    process.exit(1);
  };
  setInterval(check, MEMORY_CHECK_MS).unref();
}
