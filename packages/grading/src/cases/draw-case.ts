import type { FunctionCase, FunctionExercise, FunctionSpec } from '@convolab/contracts';
import { createRandom, isAllZero, type Random, type Value } from '@convolab/tensor';
import { functionOf } from './case-function.ts';
import type { CaseSlot } from './case-slots.ts';
import type { CaseSources } from './case-sources.ts';
import { drawArgument } from './draw-argument.ts';
import { drawDigits, type DrawnDigits } from './draw-digits.ts';
import { DrawError } from './draw-error.ts';
import { drawNumbers } from './draw-numbers.ts';
import type { DrawnArgument, DrawnCase, Expectation } from './drawn-case.ts';
import { ElementBudget } from './element-budget.ts';
import { classesOf } from './metric-classes.ts';
import { initialWeights } from '../training/initial-weights.ts';
import { NETWORKS } from '../training/networks.ts';

/** How often a case is drawn again because its answer is all zero, which many wrong programs get right. */
const MAX_ZERO_DRAWS = 20;

export interface CaseDraw {
  /** Every seed gives another case; the same one the same case. */
  readonly seed: string;
  /** In (0, 1]: drawn integers keep to so much of their range, from its lower end. 1, the default, draws as grading does. */
  readonly size?: number;
  /** What other cases have left; one of its own where it is left out. */
  readonly budget?: ElementBudget;
}

interface DrawnCall {
  readonly arguments: readonly DrawnArgument[];
  readonly labels: readonly number[];
}

interface Streams {
  readonly numbers: Random;
  readonly digits: Random;
}

/**
 * Draws one case. Its random numbers are its own: they depend on the seed and its name alone.
 * Rejects with DrawError where the exercise is wrong.
 */
export async function drawCase(
  exercise: FunctionExercise,
  slot: CaseSlot,
  { seed, size = 1, budget = new ElementBudget() }: CaseDraw,
  sources: CaseSources,
): Promise<DrawnCase> {
  const called = functionOf(exercise, slot.spec);
  const streams = {
    numbers: createRandom(seed, `case/${slot.name}`),
    digits: createRandom(seed, `case/${slot.name}/digits`),
  };
  const drawCall = () => drawArguments(called, slot, streams, { size, budget }, sources);
  const drawn = called.trains
    ? await drawTraining(called.trains, slot, streams, drawCall, sources)
    : await drawUntrained(called, slot, drawCall, budget, sources);
  const { calls, expectation } = drawn;
  return {
    name: slot.name,
    visibility: slot.spec.visibility,
    group: slot.spec.group ?? null,
    weight: slot.spec.weight,
    function: called,
    calls,
    arguments: calls[0] ?? [],
    expectation,
    metric: slot.spec.metric ?? null,
    training: drawn.training ?? null,
  };
}

type Drawn = Pick<DrawnCase, 'calls' | 'expectation'> & Partial<Pick<DrawnCase, 'training'>>;

const drawUntrained = (
  called: FunctionSpec,
  slot: CaseSlot,
  drawCall: () => Promise<DrawnCall>,
  budget: ElementBudget,
  sources: CaseSources,
): Promise<Drawn> =>
  slot.spec.metric
    ? drawMetric(slot.spec.metric, called, slot.place, drawCall, sources)
    : drawSingle(called, slot, drawCall, budget, sources);

/** One call with digits to train on, and other digits that the trained model is scored on. */
async function drawTraining(
  network: NonNullable<FunctionSpec['trains']>,
  { spec: { metric }, place }: CaseSlot,
  { numbers, digits: random }: Streams,
  drawCall: () => Promise<DrawnCall>,
  sources: CaseSources,
): Promise<Drawn> {
  const { arguments: args } = await drawCall();
  const digits = { count: metric?.testImages ?? 1, set: 'test' } as const;
  const tested = await drawDigits(digits, new Map(), random, sources.digits, `${place}.metric.testImages`);
  return {
    calls: [args],
    expectation: { kind: 'classes', classes: [tested.labels] },
    training: {
      network: NETWORKS[network],
      initialWeights: initialWeights(NETWORKS[network], numbers),
      testImages: tested.images,
    },
  };
}

async function drawSingle(
  called: FunctionSpec,
  { spec, place }: CaseSlot,
  drawCall: () => Promise<DrawnCall>,
  budget: ElementBudget,
  sources: CaseSources,
): Promise<Drawn> {
  const before = budget.mark();
  for (let attempt = 0; ; attempt += 1) {
    budget.returnTo(before);
    const { arguments: args } = await drawCall();
    const expectation = await expect(called, spec, args, sources, place);
    const pointless = expectation.kind === 'value' && isAllZero(expectation.value);
    if (!pointless || attempt >= MAX_ZERO_DRAWS) return { calls: [args], expectation };
  }
}

async function drawMetric(
  metric: NonNullable<FunctionCase['metric']>,
  called: FunctionSpec,
  place: string,
  drawCall: () => Promise<DrawnCall>,
  sources: CaseSources,
): Promise<Drawn> {
  const calls: DrawnCall[] = [];
  for (let number = 0; number < metric.calls; number += 1) calls.push(await drawCall());
  const classes: (readonly number[])[] = [];
  for (const { arguments: args, labels } of calls) {
    classes.push(
      metric.kind === 'accuracy'
        ? labels
        : await referenceClasses(called, args, labels.length, sources, place),
    );
  }
  if (classes.flat().length === 0)
    throw new DrawError(
      `${place}.metric`,
      'There is nothing to classify: add `digits: { count: … }` to the case.',
    );
  return { calls: calls.map((call) => call.arguments), expectation: { kind: 'classes', classes } };
}

async function referenceClasses(
  called: FunctionSpec,
  args: readonly DrawnArgument[],
  count: number,
  sources: CaseSources,
  place: string,
): Promise<readonly number[]> {
  const answer = await sources.expectationOf(called, valuesOf(args));
  if (answer.kind === 'error') throw new DrawError(place, answer.reason);
  const classes = classesOf(answer.value, count);
  if (classes === null)
    throw new DrawError(
      `${place}.metric`,
      `The reference does not give ${count} classes, or rows of numbers.`,
    );
  return classes;
}

export const valuesOf = (args: readonly DrawnArgument[]): Value[] => args.map(({ value }) => value);

async function drawArguments(
  called: FunctionSpec,
  { spec, place }: CaseSlot,
  { numbers: random, digits: digitsRandom }: Streams,
  { size, budget }: Required<Pick<CaseDraw, 'size' | 'budget'>>,
  sources: CaseSources,
): Promise<DrawnCall> {
  const names = drawNumbers(spec, random, place, size);
  const digits = spec.digits
    ? await drawDigits(spec.digits, names, digitsRandom, sources.digits, `${place}.digits`)
    : null;
  const dataOf: CaseSources['dataOf'] = (name, at) => sources.dataOf(name, at);
  const args = called.parameters.map(({ name, type }) => {
    const argument = Object.hasOwn(spec.arguments, name) ? spec.arguments[name] : undefined;
    const argumentPlace = `${place}.arguments.${name}`;
    if (!argument) throw new DrawError(argumentPlace, 'The argument is missing.');
    return {
      name,
      value: drawArgument(argument, type, { names, random, budget, digits, dataOf }, argumentPlace),
    };
  });
  return { arguments: args, labels: labelsOf(digits) };
}

const labelsOf = (digits: DrawnDigits | null) => digits?.labels ?? [];

async function expect(
  called: FunctionSpec,
  { expect: wanted }: FunctionCase,
  args: readonly DrawnArgument[],
  sources: CaseSources,
  place: string,
): Promise<Expectation> {
  const answer = await sources.expectationOf(called, valuesOf(args));
  if (wanted === 'value' && answer.kind === 'error') throw new DrawError(place, answer.reason);
  if (wanted === 'error' && answer.kind === 'value')
    throw new DrawError(`${place}.expect`, 'The reference raises no error for these arguments.');
  return answer.kind === 'value' ? answer : { kind: 'error' };
}
