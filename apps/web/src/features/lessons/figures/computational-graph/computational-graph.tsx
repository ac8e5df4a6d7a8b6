import { SegmentedControl } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FigureFrame, FigurePanel } from '../kit/figure-frame.tsx';
import formulaClasses from '../kit/formula.module.css';
import { useStepping } from '../kit/use-stepping.ts';
import classes from './computational-graph.module.css';
import { GraphDrawing } from './graph-drawing.tsx';
import { GRAPHS, linesAt, stepsOf, walkAt, type Preset } from './graph-walk.ts';

const FORMULAS: Readonly<Record<Preset, string>> = {
  square: '(a·b + c)²',
  neuron: '−log σ(w·x + b)',
};
const PRESETS = Object.keys(FORMULAS) as Preset[];

/** A computation in small steps: values go forward, gradients come back (ground truth: @convolab/reference). */
export function ComputationalGraph() {
  const { t } = useTranslation('figures');
  const [preset, setPreset] = useState<Preset>('square');
  const settings = (
    <SegmentedControl
      aria-label={t('computationalGraph.choice')}
      value={preset}
      data={PRESETS.map((value) => ({ value, label: FORMULAS[value] }))}
      onChange={setPreset}
    />
  );
  return <GraphWalk key={preset} preset={preset} settings={settings} />;
}

function GraphWalk({ preset, settings }: { preset: Preset; settings: ReactNode }) {
  const { t } = useTranslation('figures');
  const graph = GRAPHS[preset];
  const count = stepsOf(graph);
  // A telling step: the way back has begun, and the addition hands its gradient to both sides.
  const stepping = useStepping(count, count - 2);
  const walk = walkAt(graph, stepping.state.place);
  const lines = linesAt(graph, walk);
  return (
    <FigureFrame
      label={t('computationalGraph.label')}
      keys={t('computationalGraph.keys')}
      spoken={lines.join('; ')}
      settings={settings}
      stepping={stepping}
      note={t('computationalGraph.note')}
    >
      <FigurePanel title={t('computationalGraph.graph')}>
        <GraphDrawing graph={graph} walk={walk} label={FORMULAS[preset]} />
      </FigurePanel>
      <FigurePanel title={t(`computationalGraph.${walk.phase}`)}>
        {walk.phase === 'start' && <p className={classes.explanation}>{t('computationalGraph.startText')}</p>}
        {walk.phase === 'seed' && <p className={classes.explanation}>{t('computationalGraph.seedText')}</p>}
        <p className={formulaClasses.explained}>{lines.join('\n')}</p>
      </FigurePanel>
    </FigureFrame>
  );
}
