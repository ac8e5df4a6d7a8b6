import type { ModelReport } from '@convolab/contracts';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../locales/use-locale.ts';
import { LayerTable } from './network/layer-table.tsx';
import { NetworkView } from './network/network-view.tsx';
import { ToneIcon } from './outcome-badge.tsx';
import { formatScore } from '../score-format.ts';
import styles from './results.module.css';

/** The student's model beside what was asked for: as a drawing, checks with their points, then layer by layer. */
export function ModelReportView({ model }: { model: ModelReport }) {
  const [active, setActive] = useState<string | null>(null);
  const prefix = useId();
  const idOf = (key: string) => `${prefix}${key}`;
  const openRow = (key: string) => {
    const row = document.getElementById(idOf(key));
    row?.scrollIntoView({ block: 'center' });
    row?.focus({ preventScroll: true });
  };
  return (
    <>
      {model.builder !== null && (
        <h2 className={styles.head}>
          <code>{model.builder}()</code>
        </h2>
      )}
      <NetworkView model={model} active={active} onActive={setActive} onOpen={openRow} />
      <Checks checks={model.checks} />
      <LayerTable model={model} active={active} idOf={idOf} />
    </>
  );
}

function Checks({ checks }: Pick<ModelReport, 'checks'>) {
  const { t } = useTranslation('results');
  const locale = useLocale();
  if (checks.length === 0) return null;
  return (
    <section aria-label={t('model.checks')}>
      <h3 className={styles.head}>{t('model.checks')}</h3>
      <ul className={styles.checks}>
        {checks.map((check) => (
          <li key={check.id}>
            <ToneIcon tone={check.ok ? 'accepted' : 'wrong'} />
            <span>
              <strong>{t(check.ok ? 'model.checkPassed' : 'model.checkFailed')}</strong>{' '}
              {check.message[locale]}
            </span>
            <span className={styles.checkScore}>
              {t('score', { score: formatScore(check.score), maxScore: formatScore(check.maxScore) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
