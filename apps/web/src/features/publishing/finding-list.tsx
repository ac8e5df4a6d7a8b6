import type { CheckProblem } from '@convolab/contracts';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../locales/use-locale.ts';
import classes from './publishing.module.css';

/** What is to be corrected: kind, place, and why. */
export function FindingList({ findings }: { findings: readonly CheckProblem[] }) {
  const { t } = useTranslation('publishing');
  const locale = useLocale();
  return (
    <ul className={classes.list}>
      {findings.map(({ check, place, message }, index) => (
        <li key={index} className={classes.finding}>
          <span className={classes.findingHead}>
            {t(`kind.${check}`)}
            <code>{place}</code>
          </span>
          <p>{message[locale]}</p>
        </li>
      ))}
    </ul>
  );
}
