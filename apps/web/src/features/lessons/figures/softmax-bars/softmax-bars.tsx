import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FigureFrame } from '../kit/figure-frame.tsx';
import { signed } from '../kit/signed.ts';
import {
  probabilitiesOf,
  RANGE,
  shifted,
  START,
  withLogit,
  type ClassProbability,
} from './class-probabilities.ts';
import classes from './softmax-bars.module.css';

interface ClassRowProps {
  readonly index: number;
  readonly state: ClassProbability;
  readonly onLogit: (logit: number) => void;
}

/** One class: its score, which can be moved, what it weighs, and its probability as a bar. */
function ClassRow({ index, state: { logit, weight, probability, isAnswer }, onLogit }: ClassRowProps) {
  const { t } = useTranslation('figures');
  const id = useId();
  return (
    <li className={classes.row}>
      <label className={classes.score} htmlFor={id}>
        <span>
          {t('softmaxBars.score')} z<sub>{index}</sub>
        </span>
        <span className={classes.number}>{signed(logit)}</span>
      </label>
      <input
        id={id}
        type="range"
        className={classes.slider}
        min={RANGE.lowest}
        max={RANGE.highest}
        step={RANGE.step}
        value={logit}
        onChange={(event) => onLogit(Number(event.currentTarget.value))}
      />
      <span className={classes.weight}>{t('softmaxBars.weight', { weight: weight.toFixed(3) })}</span>
      <span className={classes.probability}>
        <span>{t('softmaxBars.probability')}</span>
        <span className={classes.number}>{probability.toFixed(3)}</span>
      </span>
      <svg className={classes.bar} viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
        <rect width="1" height="1" className={classes.track} />
        <rect width={probability} height="1" className={isAnswer ? classes.most : classes.part} />
      </svg>
      {isAnswer && <strong className={classes.answer}>{t('softmaxBars.answer')}</strong>}
    </li>
  );
}

/** Scores become probabilities (ground truth: @convolab/reference). */
export function SoftmaxBars() {
  const { t } = useTranslation('figures');
  const [logits, setLogits] = useState(START);
  const all = probabilitiesOf(logits);
  const index = all.findIndex(({ isAnswer }) => isAnswer);
  const spoken = t('softmaxBars.spoken', { index, probability: all[index]?.probability.toFixed(3) });
  const shiftButton = (by: number) => (
    <Button
      variant="default"
      disabled={!shifted(logits, by)}
      onClick={() => setLogits(shifted(logits, by) ?? logits)}
    >
      {t('softmaxBars.shift', { by: by > 0 ? `+${by}` : signed(by) })}
    </Button>
  );
  return (
    <FigureFrame
      label={t('softmaxBars.label')}
      keys={t('softmaxBars.keys')}
      spoken={spoken}
      settings={
        <>
          {shiftButton(-1)}
          {shiftButton(1)}
          <Button variant="subtle" onClick={() => setLogits(START)}>
            {t('kit.reset')}
          </Button>
        </>
      }
      note={t('softmaxBars.note')}
    >
      <ol className={classes.rows}>
        {all.map((state, row) => (
          <ClassRow
            key={row}
            index={row}
            state={state}
            onLogit={(logit) => setLogits(withLogit(logits, row, logit))}
          />
        ))}
      </ol>
    </FigureFrame>
  );
}
