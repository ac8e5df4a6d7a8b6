import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FigureFrame, FigurePanel } from '../kit/figure-frame.tsx';
import formulaClasses from '../kit/formula.module.css';
import { InputPlane } from '../kit/input-plane.tsx';
import planeClasses from '../kit/input-plane.module.css';
import { signed } from '../kit/signed.ts';
import { useStepping } from '../kit/use-stepping.ts';
import {
  errorsOf,
  LABELS,
  learningSteps,
  SAMPLES,
  type LearningStep,
  type Preset,
} from './learning-steps.ts';

const PRESETS = Object.keys(LABELS) as Preset[];
/** A telling step of AND: there is a line, the prediction is wrong, and the line moves. */
const START = 4;

const vector = (values: readonly number[]) => `[${values.map(signed).join(', ')}]`;
const factor = (value: number) => (value < 0 ? `(${signed(value)})` : signed(value));

/** The sum, the prediction and the correction in numbers. */
function StepNumbers({ step: { x, y, z, predicted, before, after } }: { step: LearningStep }) {
  const { t } = useTranslation('figures');
  const miss = y - predicted;
  const products = x.map((input, i) => `${factor(before.w[i] ?? 0)}·${input}`).join(' + ');
  return (
    <p className={formulaClasses.numbers}>
      {`w = ${vector(before.w)}, b = ${signed(before.b)}\n`}
      {`z = ${products} + ${factor(before.b)} = ${signed(z)}\n`}
      {`ŷ = ${predicted}, y = ${y} → `}
      <strong>{t(miss === 0 ? 'perceptronLine.right' : 'perceptronLine.wrong')}</strong>
      {`\ny − ŷ = ${signed(miss)}\n`}
      {`w ← ${vector(before.w)} + ${factor(miss)}·${vector(x)} = ${vector(after.w)}\n`}
      {`b ← ${signed(before.b)} + ${factor(miss)} = ${signed(after.b)}`}
    </p>
  );
}

/** The perceptron's line moves whenever a prediction is wrong (ground truth: @convolab/reference). */
export function PerceptronLine() {
  const { t } = useTranslation('figures');
  const [preset, setPreset] = useState<Preset>('and');
  const steps = learningSteps(preset);
  const stepping = useStepping(steps.length, START);
  const step = steps[stepping.state.place];
  if (!step) throw new RangeError('There is no such step.');
  const sample = vector(step.x);
  const verdict = t(step.y === step.predicted ? 'perceptronLine.right' : 'perceptronLine.wrong');
  const state = { epoch: step.epoch, sample, verdict, w: vector(step.after.w), b: signed(step.after.b) };
  return (
    <FigureFrame
      label={t('perceptronLine.label')}
      keys={t('perceptronLine.keys')}
      spoken={t('perceptronLine.spoken', state)}
      settings={
        <SegmentedControl
          aria-label={t('perceptronLine.problem')}
          value={preset}
          data={PRESETS.map((value) => ({ value, label: value.toUpperCase() }))}
          onChange={setPreset}
        />
      }
      stepping={stepping}
      note={t('perceptronLine.note')}
    >
      <FigurePanel title={t('perceptronLine.plane')}>
        <InputPlane
          axes={['x₁', 'x₂']}
          points={SAMPLES.map((at, index) => ({ at, label: LABELS[preset][index] ?? 0 }))}
          current={step.x}
          shaded={step.after}
          dashed={[step.before]}
          label={t('perceptronLine.spoken', state)}
        />
      </FigurePanel>
      <FigurePanel title={t('perceptronLine.step', { epoch: step.epoch, sample })}>
        <StepNumbers step={step} />
        <p className={planeClasses.errors}>
          {t('perceptronLine.errors')}{' '}
          <span className="tabular">{errorsOf(steps.slice(0, stepping.state.place + 1)).join(', ')}</span>
        </p>
      </FigurePanel>
    </FigureFrame>
  );
}
