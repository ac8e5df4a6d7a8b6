import type { HintKind, LocalizedText } from '@convolab/contracts';
import type { DrawnCase } from '../cases/drawn-case.ts';
import type { CaseRules } from '../function/case-rules.ts';
import { judge } from '../function/judge-case.ts';
import { judgeClasses } from '../function/judge-classes.ts';
import { failed, type Judgement } from '../function/judgement.ts';
import type { BoxedCall } from '../function/program-boxes.ts';
import { classifyImages } from './classify-images.ts';
import { readWeights, type WeightsReading } from './read-weights.ts';
import * as text from './training-text.ts';

/** Judges a case, the weights of a training by what they see in images that were never in the box. */
export async function judgeTrained(
  drawn: DrawnCase,
  calls: readonly BoxedCall[],
  rules: CaseRules,
): Promise<Judgement> {
  const { training, expectation, metric } = drawn;
  const [call] = calls;
  if (training === null || call?.kind !== 'called' || call.outcome.status !== 'returned')
    return judge(drawn, calls, rules);
  if (expectation.kind !== 'classes' || metric === null) throw new Error('A training needs a metric.');
  const reading = readWeights(call.outcome.value, training);
  if (reading.kind !== 'trained') return FAULTS[reading.kind];
  const classes = await classifyImages(training.network, reading.weights, training.testImages);
  const judgement = judgeClasses([classes], expectation.classes, metric);
  return new Set(classes).size > 1 ? judgement : withRemark(judgement, text.ONE_CLASS);
}

/** The remark tells no image's class: hidden cases say it too. */
const withRemark = ({ message, ...judgement }: Judgement, remark: LocalizedText): Judgement => {
  const both = { ko: `${message?.ko ?? ''} ${remark.ko}`, en: `${message?.en ?? ''} ${remark.en}` };
  return { ...judgement, message: both, discreetMessage: both };
};

const wrong = (failure: HintKind, message: LocalizedText) =>
  failed({ verdict: 'wrong-answer', failure, message });

const FAULTS: Readonly<Record<Exclude<WeightsReading['kind'], 'trained'>, Judgement>> = {
  others: wrong('type', text.OTHER_WEIGHTS),
  'not-finite': wrong('not-finite', text.NOT_FINITE),
  unchanged: wrong('values', text.UNCHANGED),
};
