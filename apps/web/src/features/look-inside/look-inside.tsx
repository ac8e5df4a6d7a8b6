import type { MisreadDigit } from '@convolab/contracts';
import type { ExplainedValue, TrainedModel } from '@convolab/grading';
import { SegmentedControl } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { memo, useCallback, useMemo, useReducer, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { digits } from 'virtual:digits';
import { digitFromBase64 } from '../../components/results/training/digit-pixels.ts';
import { AnswerBars } from './answer-bars.tsx';
import { ValueDetail } from './detail/value-detail.tsx';
import { DigitChoice } from './input/digit-choice.tsx';
import { InputPad } from './input/input-pad.tsx';
import classes from './look-inside.module.css';
import { StageView, type LitWindow } from './stage-view.tsx';
import { emptyDigit, isShifted } from './state/digit-image.ts';
import {
  reduceInside,
  startWith,
  type ChosenValue,
  type InsideAction,
  type InsideState,
} from './state/inside-state.ts';
import {
  explainedValue,
  stageBefore,
  stagesOf,
  tellingValue,
  valuesOf,
  type Stage,
} from './state/network-stages.ts';
import { useRuns, type Runs } from './use-runs.ts';

interface LookInsideProps {
  readonly model: TrainedModel;
  /** Test images that this model got wrong. */
  readonly misread: readonly MisreadDigit[];
  /** Below the input: what else can be done with the model. */
  readonly children?: ReactNode;
}

const MISTAKES = 20;
const FALLBACK_WIDTH_PX = 320;

/** A trained network at work on a digit, number by number. */
export function LookInside({ model, misread, children }: LookInsideProps) {
  const { t } = useTranslation('inside');
  const [state, dispatch] = useReducer(reduceInside, null, startState);
  const stages = useMemo(() => stagesOf(model), [model]);
  const runs = useRuns(model, state.pixels, state.shift);
  const start = useMemo(() => tellingValue(stages, runs.first), [stages, runs.first]);
  const chosen = state.chosen ?? start;
  const stage = stages.find(({ index }) => index === chosen?.layer);
  const explained = useMemo(
    () => (stage && chosen ? explainedValue(stage, runs.now, chosen.place) : null),
    [stage, runs.now, chosen],
  );
  const choose = useCallback((value: ChosenValue) => dispatch({ type: 'choose', chosen: value }), []);
  return (
    <div className={classes.page}>
      <div className={classes.side}>
        <InputPad pixels={runs.now.pixels} shift={state.shift} dispatch={dispatch} />
        <AnswerBars now={runs.now.answer} before={runs.first.answer} />
        <Choices misread={misread} chosen={state.digit} dispatch={dispatch} />
        {children}
      </div>
      <div className={classes.network}>
        <SegmentedControl
          className={classes.view}
          value={state.view}
          onChange={(view) => dispatch({ type: 'view', view: view === 'change' ? 'change' : 'values' })}
          data={[
            { value: 'values', label: t('view.values') },
            { value: 'change', label: t('view.change') },
          ]}
          aria-label={t('view.label')}
        />
        {state.view === 'change' && !isShifted(state.shift) && (
          <p className={classes.hint}>{t('view.moveFirst')}</p>
        )}
        <Stages
          stages={stages}
          runs={runs}
          view={state.view}
          chosen={chosen}
          explained={explained}
          onChoose={choose}
        />
      </div>
      {chosen && stage && (
        <aside className={classes.magnifier} aria-label={t('detail.magnifier')}>
          <ValueDetail
            stage={stage}
            place={chosen.place}
            value={valuesOf(runs.now, stage.index)[chosen.place] ?? NaN}
            explained={explained}
          />
        </aside>
      )}
    </div>
  );
}

function startState(): InsideState {
  const seven = digits.find(({ label }) => label === 7) ?? digits[0];
  return startWith(String(seven?.index ?? ''), seven ? digitFromBase64(seven.pixels) : emptyDigit());
}

interface ChoicesProps {
  readonly misread: readonly MisreadDigit[];
  readonly chosen: string | null;
  readonly dispatch: (action: InsideAction) => void;
}

/** Remembered, for moving an image changes none of the many pictures. */
const Choices = memo(function Choices({ misread, chosen, dispatch }: ChoicesProps) {
  const { t } = useTranslation('inside');
  const choose = (digit: string, pixels: Uint8Array) => dispatch({ type: 'digit', digit, pixels });
  const offered = digits.map(({ index, label, pixels }) => ({
    id: String(index),
    pixels,
    label: t('choice.digit', { label, index }),
  }));
  const mistakes = misread.slice(0, MISTAKES).map(({ index, label, predicted, pixels }) => ({
    id: `misread-${index}`,
    pixels,
    label: t('choice.misreadDigit', { label, predicted }),
  }));
  return (
    <>
      <DigitChoice title={t('choice.test')} digits={offered} chosen={chosen} onChoose={choose} />
      {mistakes.length > 0 && (
        <DigitChoice title={t('choice.misread')} digits={mistakes} chosen={chosen} onChoose={choose} />
      )}
    </>
  );
});

interface StagesProps {
  readonly stages: readonly Stage[];
  readonly runs: Runs;
  readonly view: InsideState['view'];
  readonly chosen: ChosenValue | null;
  /** What the chosen value was made of. */
  readonly explained: ExplainedValue | null;
  readonly onChoose: (chosen: ChosenValue) => void;
}

function Stages({ stages, runs, view, chosen, explained, onChoose }: StagesProps) {
  const { ref, width } = useElementSize();
  const lit = useMemo(() => litWindow(stages, chosen, explained), [stages, chosen, explained]);
  return (
    <div ref={ref} className={classes.stages}>
      {stages.map((stage) => {
        const now = valuesOf(runs.now, stage.index);
        const before = valuesOf(runs.first, stage.index);
        return (
          <StageView
            key={stage.index}
            stage={stage}
            now={now}
            before={before}
            view={view}
            widthPx={width || FALLBACK_WIDTH_PX}
            place={chosen?.layer === stage.index ? chosen.place : null}
            lit={lit?.stage === stage.index ? lit.window : null}
            onChoose={onChoose}
          />
        );
      })}
    </div>
  );
}

/** Where the chosen number looks: on the layer before it, on all maps of a convolution and on its own of a pooling. */
function litWindow(
  stages: readonly Stage[],
  chosen: ChosenValue | null,
  explained: ExplainedValue | null,
): { stage: number; window: LitWindow } | null {
  if (chosen === null || explained === null || !('window' in explained.source)) return null;
  const { source } = explained;
  const before = stageBefore(stages, chosen.layer);
  if (!before) return null;
  const map = source.kind !== 'conv2d' ? chosen.place % (before.shape.at(-1) ?? 1) : null;
  return { stage: before.index, window: { ...source.window, map } };
}
