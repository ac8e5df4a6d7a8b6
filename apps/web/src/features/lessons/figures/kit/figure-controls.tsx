import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import {
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerTrackNext,
  IconPlayerTrackPrev,
  IconRotate2,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { chooseFrom } from './choose-from.ts';
import classes from './figure.module.css';
import { SPEEDS } from './stepping.ts';
import type { Stepping } from './use-stepping.ts';

/** Step, play, speed, reset: in this place and order in every figure. */
export function FigureControls({ stepping: { state, dispatch } }: { stepping: Stepping }) {
  const { t } = useTranslation('figures');
  return (
    <div className={classes.controls}>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={t('kit.stepBack')}
        onClick={() => dispatch({ type: 'step', by: -1 })}
      >
        <IconPlayerTrackPrev size={18} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={t('kit.step')}
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
        {t(state.playing ? 'kit.pause' : 'kit.play')}
      </Button>
      <NativeSelect
        aria-label={t('kit.speed')}
        value={String(state.speed)}
        data={SPEEDS.map((speed) => ({
          value: String(speed),
          label: t('kit.speedTimes', { times: speed }),
        }))}
        onChange={chooseFrom(SPEEDS, (speed) => dispatch({ type: 'set-speed', speed }))}
      />
      <Button
        variant="subtle"
        leftSection={<IconRotate2 size={18} aria-hidden="true" />}
        onClick={() => dispatch({ type: 'move', place: 0 })}
      >
        {t('kit.reset')}
      </Button>
    </div>
  );
}
