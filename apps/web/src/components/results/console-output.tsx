import { visibleControls } from '@convolab/contracts';
import { useTranslation } from 'react-i18next';
import styles from './results.module.css';

interface ConsoleOutputProps {
  readonly title: string;
  readonly text: string;
  /** Whether more was printed than is shown. */
  readonly isCut?: boolean;
}

/** What a program printed, as it printed it; nothing where it printed nothing. */
export function ConsoleOutput({ title, text, isCut = false }: ConsoleOutputProps) {
  const { t } = useTranslation('results');
  if (text === '') return null;
  return (
    <section>
      <h4 className={styles.subhead}>{title}</h4>
      <pre className={styles.console} tabIndex={0} aria-label={title}>
        {visibleControls(text)}
      </pre>
      {isCut && <p className={styles.cut}>{t('output.cut')}</p>}
    </section>
  );
}
