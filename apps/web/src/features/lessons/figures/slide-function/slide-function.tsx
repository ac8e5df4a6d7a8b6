import { NativeSelect, Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseFrom } from '../kit/choose-from.ts';
import { FigureFrame } from '../kit/figure-frame.tsx';
import { signed } from '../kit/signed.ts';
import { useStepping } from '../kit/use-stepping.ts';
import { FunctionPlots } from './function-plots.tsx';
import classes from './slide-function.module.css';
import { convolved, PAIRS, placeAt, STEPS, timeOf, valueAt, type Pair } from './sliding-functions.ts';

const NAMES = Object.keys(PAIRS) as Pair[];
/** The boxes overlap by three quarters. */
const START = placeAt(0.75);
/** Time of one step at speed 1: the way takes about five seconds. */
const STEP_MS = 60;

const number = (value: number) => signed(Number(value.toFixed(2)));

/** Two functions, one flipped and moved over the other; the area of the product is the result (ground truth: @convolab/reference). */
export function SlideFunction() {
  const { t: text } = useTranslation('figures');
  const [name, setName] = useState<Pair>('boxes');
  const [swapped, setSwapped] = useState(false);
  const stepping = useStepping(STEPS, START, STEP_MS);
  const [first, second] = PAIRS[name];
  const pair = swapped ? ([second, first] as const) : ([first, second] as const);
  const t = timeOf(stepping.state.place);
  const result = convolved(...pair);
  const value = number(valueAt(result, t));
  const spoken = text('slideFunction.spoken', { t: number(t), value });
  return (
    <FigureFrame
      label={text('slideFunction.label')}
      keys={text('slideFunction.keys')}
      spoken={spoken}
      settings={
        <>
          <NativeSelect
            aria-label={text('slideFunction.pairLabel')}
            value={name}
            data={NAMES.map((each) => ({ value: each, label: text(`slideFunction.pair.${each}`) }))}
            onChange={chooseFrom(NAMES, setName)}
          />
          <Switch
            label={text('slideFunction.swap')}
            checked={swapped}
            onChange={(event) => setSwapped(event.currentTarget.checked)}
          />
        </>
      }
      stepping={stepping}
      note={text(`slideFunction.note.${name}`)}
    >
      <FunctionPlots
        pair={pair}
        result={result}
        t={t}
        spoken={spoken}
        onMove={(place) => stepping.dispatch({ type: 'move', place })}
      />
      <p className={classes.value}>{text('slideFunction.area', { t: number(t), value })}</p>
    </FigureFrame>
  );
}
