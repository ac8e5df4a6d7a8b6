import type { ExerciseSummary } from '@convolab/contracts';
import { useTranslation } from 'react-i18next';
import type { Tone } from '../design/verdict-style.ts';
import { ToneMark } from './tone-mark.tsx';

const TONES: Record<ExerciseSummary['progress'], Tone> = {
  untouched: 'idle',
  tried: 'wrong',
  partly: 'partly',
  solved: 'accepted',
};

/** How far one is with an exercise. */
export function ExerciseProgress({ progress }: { progress: ExerciseSummary['progress'] }) {
  const { t } = useTranslation();
  return <ToneMark tone={TONES[progress]}>{t(`progress.${progress}`)}</ToneMark>;
}
