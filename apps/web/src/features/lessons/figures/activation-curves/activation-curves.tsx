import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseFrom } from '../kit/choose-from.ts';
import { FigureFrame, FigurePanel } from '../kit/figure-frame.tsx';
import formulaClasses from '../kit/formula.module.css';
import { signed } from '../kit/signed.ts';
import { useStepping } from '../kit/use-stepping.ts';
import classes from './activation-curves.module.css';
import { CURVES, equalsText, LAYERS, placeAt, PLACES, zOf, type Name } from './activation-functions.ts';
import { CurvePlot } from './curve-plot.tsx';

const NAMES = Object.keys(CURVES) as Name[];
/** Sigmoid is steepest here, and ten layers of it leave hardly anything. */
const START = placeAt(0);
/** Time of one step at speed 1: the way takes about five seconds. */
const STEP_MS = 60;

/** An activation function, its slope, and what ten layers make of the slope (ground truth: @convolab/reference). */
export function ActivationCurves() {
  const { t } = useTranslation('figures');
  const [name, setName] = useState<Name>('sigmoid');
  const stepping = useStepping(PLACES, START, STEP_MS);
  const z = zOf(stepping.state.place);
  const { title, f, slope, hasKink } = CURVES[name];
  const state = {
    title,
    z: signed(z),
    value: equalsText(f(z)),
    slope: equalsText(slope(z)),
    layers: LAYERS,
    product: equalsText(slope(z) ** LAYERS),
  };
  return (
    <FigureFrame
      label={t('activationCurves.label')}
      keys={t('activationCurves.keys')}
      spoken={t('activationCurves.spoken', state)}
      settings={
        <NativeSelect
          aria-label={t('activationCurves.function')}
          value={name}
          data={NAMES.map((value) => ({ value, label: CURVES[value].title }))}
          onChange={chooseFrom(NAMES, setName)}
        />
      }
      stepping={stepping}
      note={t(hasKink && z === 0 ? 'activationCurves.kink' : `activationCurves.note.${name}`)}
    >
      <CurvePlot
        name={name}
        z={z}
        label={t('activationCurves.spoken', state)}
        onMove={(place) => stepping.dispatch({ type: 'move', place })}
      />
      <div className={classes.readings}>
        <FigurePanel title={t('activationCurves.point')}>
          <p className={formulaClasses.numbers}>
            {`z     = ${state.z}\nf(z)  ${state.value}\nf′(z) ${state.slope}`}
          </p>
        </FigurePanel>
        <FigurePanel title={t('activationCurves.layers', state)}>
          <p className={classes.product}>
            f′(z)<sup>{LAYERS}</sup> {state.product}
          </p>
        </FigurePanel>
      </div>
    </FigureFrame>
  );
}
