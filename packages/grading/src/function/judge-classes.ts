import type { Metric } from '@convolab/contracts';
import type { Value } from '@convolab/tensor';
import { classesOf } from '../cases/metric-classes.ts';
import { ACCEPTED, failed, type Judgement } from './judgement.ts';
import * as text from './judgement-text.ts';

/** Judges the classes that a program tells by their share of right ones. `results` and `expected` are by call. */
export function judgeClasses(
  results: readonly Value[],
  expected: readonly (readonly number[])[],
  metric: Metric,
): Judgement {
  const told = expected.map((classes, call) => classesOf(results[call] ?? null, classes.length));
  const unread = told.indexOf(null);
  if (unread >= 0) {
    return failed({
      verdict: 'wrong-answer',
      failure: 'type',
      message: text.noClasses(expected[unread]?.length ?? 0),
      discreetMessage: text.NO_CLASSES,
      shownCall: unread,
    });
  }
  const rightIn = (call: number) =>
    (expected[call] ?? []).filter((one, place) => one === told[call]?.[place]).length;
  const pictures = expected.flat().length;
  const right = expected.reduce((sum, _, call) => sum + rightIn(call), 0);
  const reached = right / pictures;
  const message = text.metricReached(metric, right, pictures);
  if (reached >= metric.full) return { ...ACCEPTED, message, discreetMessage: message };
  const shownCall = expected.findIndex((classes, call) => rightIn(call) < classes.length);
  return failed({
    verdict: 'wrong-answer',
    failure: 'values',
    message,
    share: shareOf(reached, metric),
    shownCall,
  });
}

/** Full points at `full`, none at `none`, linear between. */
const shareOf = (reached: number, { full, none }: Metric) =>
  reached <= none ? 0 : (reached - none) / (full - none);
