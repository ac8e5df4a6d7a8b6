import { setTimeout as delay } from 'node:timers/promises';
import type { CaseReport, GradingEvent } from '@convolab/contracts';
import type { Redis } from 'ioredis';
import type { GradingRequest, GradingResult } from '../jobs/grade-run/grade-run.ports.ts';
import type { Availability } from '../presence/availability-watch.ts';
import type { WorkerEngine } from '../worker.ts';

/** What a submitted file asks of the scripted engine: `<command>` or `<command> <argument>`. */
export type Script =
  | `${'score' | 'wait' | 'ignore-stop' | 'correct'} ${number}`
  | 'throw'
  | 'train'
  | 'kill-process'
  | 'compile-error'
  | 'print-nul';

export const POINTS = 10;
const TEST_IMAGES = 10_000;
/** `wait` waits until this key is there. */
export const GO_KEY = 'test:go';
/** Counts how often grading began, a run's seed each. */
export const beganKey = (seed: string) => `test:began:${seed}`;

const AVAILABLE: Availability = {
  runtimes: [
    { runtime: 'typescript', available: true, reason: null },
    { runtime: 'python', available: false, reason: 'python3 is not installed.' },
    { runtime: 'tfjs-model', available: true, reason: null },
    { runtime: 'training', available: true, reason: null },
  ],
  backend: 'scripted 1',
};

/** An engine without boxes: it does what the submitted file says, so that tests decide when a run ends, fails or dies. */
export function createScriptedEngine(redis: Redis): WorkerEngine {
  return {
    availability: () => Promise.resolve(AVAILABLE),
    grade: async (request, emit, signal) => {
      await redis.incr(beganKey(request.seed));
      const [command = '', argument = '0'] = sourceOf(request).split(' ');
      return play(command, Number(argument), { redis, emit, signal });
    },
  };
}

interface Stage {
  readonly redis: Redis;
  readonly emit: (event: GradingEvent) => void | Promise<void>;
  readonly signal: AbortSignal;
}

async function play(command: string, score: number, stage: Stage): Promise<GradingResult> {
  switch (command) {
    case 'throw':
      throw new Error('the box did not start');
    case 'train':
      return train(stage);
    case 'correct':
      return scoreModel(score, stage);
    case 'kill-process':
      await stage.emit({ type: 'case', data: caseReport(0, 1) });
      process.kill(process.pid, 'SIGKILL');
      await delay(60_000);
      throw new Error('SIGKILL does not return');
    case 'compile-error':
      return result('compile-error', 0);
    case 'print-nul':
      await stage.emit({
        type: 'case',
        data: { ...caseReport(0, score), message: { ko: 'nul\0', en: 'half\uD800' } },
      });
      return result('accepted', POINTS);
    case 'wait':
      return waitForGo(score, stage, true);
    case 'ignore-stop':
      return waitForGo(score, stage, false);
    default:
      return report(score, stage);
  }
}

async function waitForGo(score: number, stage: Stage, heedsSignal: boolean): Promise<GradingResult> {
  await stage.emit({ type: 'case', data: caseReport(0, score / 2) });
  while ((await stage.redis.exists(GO_KEY)) === 0) {
    await delay(10);
    if (heedsSignal) stage.signal.throwIfAborted();
  }
  await stage.emit({ type: 'case', data: caseReport(1, score / 2) });
  return result(score === POINTS ? 'accepted' : 'wrong-answer', score);
}

async function train({ emit }: Stage): Promise<GradingResult> {
  const common = { epoch: 1, epochs: 1, imagesPerSecond: 100 };
  const progress = { ...common, imagesTotal: 100, loss: 1, accuracy: 0.5, remainingMs: 1 };
  for (let imagesDone = 10; imagesDone <= 100; imagesDone += 10) {
    await emit({ type: 'progress', data: { ...progress, imagesDone } });
  }
  const accuracies = { trainingAccuracy: 0.9, validationAccuracy: 0.8 };
  const losses = { trainingLoss: 0.1, validationLoss: 0.2 };
  await emit({ type: 'epoch', data: { ...common, ...losses, ...accuracies, elapsedMs: 1 } });
  const bytes = new TextEncoder().encode('what was trained');
  return { ...result('accepted', POINTS), accuracy: 0.987, files: [{ kind: 'weights', bytes }] };
}

/** A model of 61,706 parameters that reads `correct` of 10,000 test images rightly. */
async function scoreModel(correct: number, { emit }: Stage): Promise<GradingResult> {
  const size = { parameters: 61_706, multiplyAccumulates: 416_520 };
  await emit({ type: 'model', data: { builder: null, inputShape: null, layers: [], checks: [], ...size } });
  const accuracy = correct / TEST_IMAGES;
  const confusion = Array.from({ length: 10 }, () => Array.from({ length: 10 }, () => 0));
  const trained = { backend: 'scripted 1', trainingMs: 1, score: POINTS, maxScore: POINTS };
  const counts = { images: TEST_IMAGES, correct, accuracy, confusion, misread: [], sets: [], heldBack: 0 };
  await emit({ type: 'evaluation', data: { ...counts, ...trained } });
  const half = { set: 'mnist', images: TEST_IMAGES / 2 } as const;
  const scores = [
    { ...half, part: 'public' as const, correct: Math.ceil(correct / 2) },
    { ...half, part: 'private' as const, correct: Math.floor(correct / 2) },
  ];
  return { ...result('accepted', POINTS), accuracy, scores };
}

async function report(score: number, { emit }: Stage): Promise<GradingResult> {
  await emit({ type: 'case', data: caseReport(0, score) });
  const said = result(score === POINTS ? 'accepted' : 'wrong-answer', score);
  await emit({ type: 'verdict', data: said });
  return said;
}

function result(verdict: GradingResult['verdict'], score: number): GradingResult {
  const silent = { message: null, error: null, output: null, groups: [], hint: null };
  const unmeasured = { accuracy: null, scores: [], files: [] };
  return { verdict, score, maxScore: POINTS, ...silent, engine: 'scripted 1', ...unmeasured };
}

function caseReport(index: number, score: number): CaseReport {
  return {
    index,
    name: `case-${index}`,
    visibility: 'hidden',
    group: null,
    verdict: 'accepted',
    score,
    maxScore: POINTS,
    message: null,
    usage: { cpuMs: 1.5, wallMs: 2.5, memoryBytes: 1_000 },
    detail: null,
  };
}

function sourceOf({ payload }: GradingRequest): string {
  return payload.kind === 'program' ? (payload.files[0]?.content ?? '') : '';
}
