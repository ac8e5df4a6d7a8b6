import { useTranslation } from 'react-i18next';
import { ToneMark } from '../../components/tone-mark.tsx';
import { STATE_TONES, type VersionState } from './version-state.ts';

/** The state of a version as icon and word. */
export function VersionMark({ state }: { state: VersionState }) {
  const { t } = useTranslation('publishing');
  return <ToneMark tone={STATE_TONES[state]}>{t(`state.${state}`)}</ToneMark>;
}
