import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import {
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerTrackNext,
  IconPlayerTrackPrev,
  IconRotate2,
} from '@tabler/icons-react';
import type { Dispatch } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './slide-kernel.module.css';
import { SPEEDS, type SlidingAction, type SlidingState } from './use-sliding.ts';

interface FigureControlsProps {
  readonly state: SlidingState;
  readonly dispatch: Dispatch<SlidingAction>;
}

/** Step, play, speed, reset: in this place and order in every figure. */
export function FigureControls({ state, dispatch }: FigureControlsProps) {
  const { t } = useTranslation('course');
  return (
    <div className={classes.controls}>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={t('figure.stepBack')}
        onClick={() => dispatch({ type: 'step', by: -1 })}
      >
        <IconPlayerTrackPrev size={18} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={t('figure.step')}
        onClick={() => dispatch({ type: 'step', by: 1 })}
      >
        <IconPlayerTrackNext size={18} aria-hidden="true" />
      </ActionIcon>
      <Button
        leftSection={
          state.playing ? (
            <IconPlayerPause size={18} aria-hidden="true" />
          ) : (
            <IconPlayerPlay size={18} aria-hidden="true" />
          )
        }
        onClick={() => dispatch({ type: 'toggle-play' })}
      >
        {t(state.playing ? 'figure.pause' : 'figure.play')}
      </Button>
      <NativeSelect
        aria-label={t('figure.speed')}
        value={String(state.speed)}
        data={SPEEDS.map((speed) => ({
          value: String(speed),
          label: t('figure.speedTimes', { times: speed }),
        }))}
        onChange={(event) => {
          const speed = SPEEDS.find((candidate) => String(candidate) === event.currentTarget.value);
          if (speed) dispatch({ type: 'set', change: { speed } });
        }}
      />
      <Button
        variant="subtle"
        leftSection={<IconRotate2 size={18} aria-hidden="true" />}
        onClick={() => dispatch({ type: 'move', place: 0 })}
      >
        {t('figure.reset')}
      </Button>
    </div>
  );
}
