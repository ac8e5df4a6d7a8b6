import type { CaseVerdict, HintKind, LocalizedText } from '@convolab/contracts';

/** A case, judged. `message` may quote data; `discreetMessage` never does and is what a hidden case shows. */
export interface Judgement {
  readonly verdict: CaseVerdict;
  /** Of the case's points, in [0, 1]: all where it is accepted; a part only by a metric. */
  readonly share: number;
  readonly message: LocalizedText | null;
  readonly discreetMessage: LocalizedText | null;
  readonly firstDifference: readonly number[] | null;
  /** What kind of failure it is, for the exercise's own words. */
  readonly failure: HintKind | null;
  /** Which of its calls shows it. */
  readonly shownCall: number;
}

export const ACCEPTED: Judgement = {
  verdict: 'accepted',
  share: 1,
  message: null,
  discreetMessage: null,
  firstDifference: null,
  failure: null,
  shownCall: 0,
};

type Failure = Pick<Judgement, 'verdict' | 'failure'> & {
  readonly message: LocalizedText;
} & Partial<Judgement>;

/** A failed case; its message holds for hidden cases too where no other is given. */
export const failed = (failure: Failure): Judgement => ({
  share: 0,
  discreetMessage: failure.message,
  firstDifference: null,
  shownCall: 0,
  ...failure,
});

/** The kind of failure that a verdict itself tells. */
export function failureOf(verdict: CaseVerdict): HintKind | null {
  switch (verdict) {
    case 'runtime-error':
    case 'time-limit':
    case 'memory-limit':
      return verdict;
    default:
      return null;
  }
}
