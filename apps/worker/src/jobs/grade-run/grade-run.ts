import type { RunEvent, RunEventBody, VerdictReport } from '@convolab/contracts';
import type { ArtifactStore } from '@convolab/db/artifacts';
import type {
  FindObstacle,
  Grader,
  GradingResult,
  KeptArtifact,
  PublishEvents,
  RunStore,
  TakenRun,
} from './grade-run.ports.ts';
import {
  orStopped,
  whileLeased,
  type LeasePorts,
  type LeaseSettings,
  type WorkStop,
} from '../../leases/lease.ts';
import { RunStory } from './run-story.ts';

export interface GradeRunPorts extends Pick<LeasePorts, 'register' | 'log'> {
  readonly runs: RunStore;
  readonly grader: Grader;
  readonly artifacts: Pick<ArtifactStore, 'put'>;
  readonly publish: PublishEvents;
  readonly findObstacle: FindObstacle;
}

export interface GradeRunSettings extends LeaseSettings {
  /** When a worker that lacks a runtime may look at the run again. */
  readonly obstacleDelayMs: number;
}

export type GradeRunOutcome =
  'not-free' | 'given-up' | 'no-runtime' | 'finished' | 'cancelled' | 'given-back' | 'lost' | 'failed';

/**
 * Grades a run, if it is free, from taking it to its finishing write. Safe to call for any run at any time, by any number of
 * workers: the database decides who holds it. Rejects only where the database fails; then the lease runs out and the run is
 * taken again.
 */
export async function gradeRun(
  runId: string,
  ports: GradeRunPorts,
  settings: GradeRunSettings,
): Promise<GradeRunOutcome> {
  const taken = await ports.runs.take(runId, settings.leaseMs);
  if (taken.status === 'not-free') return 'not-free';
  if (taken.status === 'ended') {
    ports.publish(taken.events);
    return taken.end;
  }
  const { run } = taken;
  const obstacle = await ports.findObstacle(run.request);
  if (obstacle !== null) {
    ports.log.warn({ runId, take: run.take, obstacle }, 'this worker cannot grade the run; it waits');
    await ports.runs.giveBack(run, settings.obstacleDelayMs);
    return 'no-runtime';
  }
  const lease = { ...ports, renew: (...held: Parameters<LeasePorts['renew']>) => ports.runs.renew(...held) };
  return whileLeased(run, lease, settings, (stop) => work(run, stop, ports, settings));
}

async function work(
  run: TakenRun,
  stop: WorkStop,
  ports: GradeRunPorts,
  { stopGraceMs }: GradeRunSettings,
): Promise<GradeRunOutcome> {
  const append = (events: readonly RunEventBody[]) => ports.runs.append(run, events);
  const story = new RunStory(append, ports.publish, () => {
    stop.stop('lost');
  });
  story.add({ type: 'running', data: { take: run.take } });
  try {
    const grading = ports.grader.grade(run.request, story.emit, stop.signal);
    const result = await orStopped(grading, stop.signal, stopGraceMs);
    return stop.reason === null
      ? await finish(run, story, result, ports)
      : await endEarly(run, story, stop, ports);
  } catch (error) {
    return stop.reason === null ? await fail(run, error, ports) : await endEarly(run, story, stop, ports);
  }
}

async function finish(
  run: TakenRun,
  story: RunStory,
  result: GradingResult,
  ports: GradeRunPorts,
): Promise<GradeRunOutcome> {
  const artifacts = await keep(run, result, ports);
  const rest = await story.close();
  if (!story.hasVerdict) rest.push({ type: 'verdict', data: verdictOf(result) });
  rest.push({ type: 'finished', data: { status: 'finished' } });
  const { cases, epochs, measures } = story;
  return told(
    await ports.runs.finish(run, { result, events: rest, cases, epochs, measures, artifacts }),
    'finished',
    ports,
  );
}

/**
 * Before the finishing write, which names them; what no row ever names is cleared later. A store that fails (a full disk) costs the
 * files and not the grade.
 */
async function keep(
  run: TakenRun,
  { files }: GradingResult,
  { artifacts, log }: GradeRunPorts,
): Promise<KeptArtifact[]> {
  try {
    return await Promise.all(
      files.map(async ({ kind, bytes }) => ({ kind, hash: await artifacts.put(bytes), bytes: bytes.length })),
    );
  } catch (error) {
    log.error({ runId: run.id, take: run.take, err: error }, 'the files of a training could not be kept');
    return [];
  }
}

async function endEarly(
  run: TakenRun,
  story: RunStory,
  stop: WorkStop,
  ports: GradeRunPorts,
): Promise<GradeRunOutcome> {
  if (stop.reason === 'lost') return 'lost';
  if (stop.reason === 'overdue') return fail(run, new Error('The grader did not end in time.'), ports);
  const rest = await story.close();
  if (stop.reason === 'shutdown') {
    await ports.runs.giveBack(run, 0);
    return 'given-back';
  }
  rest.push({ type: 'finished', data: { status: 'cancelled' } });
  return told(await ports.runs.cancel(run, rest), 'cancelled', ports);
}

async function fail(run: TakenRun, error: unknown, ports: GradeRunPorts): Promise<GradeRunOutcome> {
  ports.log.error({ runId: run.id, take: run.take, err: error }, 'grading failed on the platform’s side');
  ports.publish(await ports.runs.fail(run));
  return 'failed';
}

function told(
  events: readonly RunEvent[] | null,
  outcome: GradeRunOutcome,
  { publish }: GradeRunPorts,
): GradeRunOutcome {
  if (events === null) return 'lost';
  publish(events);
  return outcome;
}

const verdictOf = ({
  verdict,
  score,
  maxScore,
  groups,
  hint,
  message,
  error,
  output,
}: GradingResult): VerdictReport => ({
  verdict,
  score,
  maxScore,
  groups,
  hint,
  message,
  error,
  output,
});
