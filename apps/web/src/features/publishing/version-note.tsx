import type { ExerciseVersionState } from '@convolab/contracts';
import { useTranslation } from 'react-i18next';

/** Kind, number, and what students get. */
export function VersionNote({ version }: { version: ExerciseVersionState }) {
  const { t } = useTranslation(['publishing', 'common']);
  return [
    t(`common:kind.${version.kind}`),
    t('publishing:version', { number: version.number }),
    shownText(version),
  ].join(' · ');

  function shownText({ shownNumber, number }: ExerciseVersionState): string {
    if (shownNumber === null) return t('publishing:shownNone');
    if (shownNumber === number) return t('publishing:shownThis');
    return t('publishing:shownOther', { number: shownNumber });
  }
}
