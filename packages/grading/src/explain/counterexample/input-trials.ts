import { compareValues, EXACT } from '@convolab/tensor';
import type { CaseSources } from '../../cases/case-sources.ts';
import { valuesOf } from '../../cases/draw-case.ts';
import type { DrawnCase } from '../../cases/drawn-case.ts';
import { maxResultBytes, rulesOf, type FunctionSubmission } from '../../function/case-rules.ts';
import { explainError } from '../../function/explain-error.ts';
import { judge } from '../../function/judge-case.ts';
import type { Judgement } from '../../function/judgement.ts';
import type { BoxedCall, ProgramBoxes } from '../../function/program-boxes.ts';
import { isWrongCase } from '../wrong-case.ts';
import type { SmallInput } from './entry-space.ts';

/** An input that the program gets wrong, with what it did. */
export interface FailingInput {
  readonly input: SmallInput;
  readonly drawn: DrawnCase;
  readonly call: BoxedCall;
  readonly judgement: Judgement;
}

interface TrialSettings {
  readonly submission: FunctionSubmission;
  readonly sources: Pick<CaseSources, 'expectationOf'>;
  /** Cases that must never be shown. */
  readonly hidden: readonly DrawnCase[];
  /** No input is tried from then on, `performance.now()`. */
  readonly endsAt: number;
}

/** Tries inputs with a program in its boxes, a bounded number of times. */
export class InputTrials {
  private readonly known = new Map<string, FailingInput | null>();
  private left = 0;

  constructor(
    private readonly settings: TrialSettings,
    private readonly boxes: ProgramBoxes,
  ) {}

  /** So many inputs may be tried from now on. */
  allow(calls: number): void {
    this.left = calls;
  }

  get isSpent(): boolean {
    return this.left <= 0 || performance.now() > this.settings.endsAt;
  }

  /** Null where the program is right, where nobody can say, and when no more may be tried. */
  async try(input: SmallInput): Promise<FailingInput | null> {
    const key = keyOf(input);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    if (this.isSpent) return null;
    this.left -= 1;
    const failing = await this.run(input);
    this.known.set(key, failing);
    return failing;
  }

  private async run(input: SmallInput): Promise<FailingInput | null> {
    const { submission, hidden } = this.settings;
    const drawn = await this.drawnFrom(input);
    if (!drawn || hidden.some((one) => isSameInput(one, drawn))) return null;
    const rules = rulesOf(submission.exercise.spec, drawn, submission.language);
    const call = await this.boxes.call(rules.functionName, valuesOf(drawn.arguments), maxResultBytes(drawn));
    if (call.kind !== 'called') {
      this.left = 0;
      return null;
    }
    const explained = explainError(submission, call);
    const judgement = judge(drawn, [call], { ...rules, explained });
    return isWrongCase({ judgement, calls: [call] }) ? { input, drawn, call, judgement } : null;
  }

  /** Null where the reference does not do what the entry expects: such an input is none of the exercise's. */
  private async drawnFrom(input: SmallInput): Promise<DrawnCase | null> {
    const { entry, called } = input.space;
    const args = input.space.arguments(input);
    const answer = await this.settings.sources.expectationOf(called, valuesOf(args));
    if (answer.kind !== entry.expect) return null;
    return {
      name: entry.name,
      visibility: 'visible',
      group: null,
      weight: 0,
      function: called,
      calls: [args],
      arguments: args,
      expectation: answer.kind === 'error' ? { kind: 'error' } : answer,
      metric: null,
      training: null,
    };
  }
}

const keyOf = ({ space: { entry }, steps, numbers }: SmallInput) =>
  `${entry.name}\n${steps.join()}\n${numbers.map((slot) => slot.join()).join('\n')}`;

/** Whether two cases call the same function with equal arguments. */
function isSameInput(left: DrawnCase, right: DrawnCase): boolean {
  if (left.function !== right.function) return false;
  return left.calls.some((args) =>
    args.every(
      ({ value }, place) => compareValues(value, right.arguments[place]?.value ?? null, EXACT).equal,
    ),
  );
}
