import type { kit as korean } from '../../ko/figures/kit.ts';
import type { Translation } from '../../messages.ts';

export const kit: Translation<typeof korean> = {
  step: 'One step on',
  stepBack: 'One step back',
  play: 'Play',
  pause: 'Pause',
  reset: 'Start over',
  speed: 'Speed',
  speedTimes: '{{times}}×',
};
