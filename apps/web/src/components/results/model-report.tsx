import type { LayerReport, ModelReport } from '@convolab/contracts';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../locales/use-locale.ts';
import { formatShape } from '../tensor/tensor-numbers.ts';
import { ToneIcon } from './outcome-badge.tsx';
import { countText } from './quantity-text.ts';
import { formatScore } from '../score-format.ts';
import styles from './results.module.css';

/** The student's model beside what was asked for: checks with their points, then layer by layer. */
export function ModelReportView({ model }: { model: ModelReport }) {
  return (
    <>
      <Checks checks={model.checks} />
      <Layers model={model} />
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

function Layers({ model }: { model: ModelReport }) {
  const { t } = useTranslation('results');
  const locale = useLocale();
  return (
    <section>
      <h3 className={styles.head} id="layers">
        {t('model.layers')}
      </h3>
      <div className={styles.tableFrame} tabIndex={0} role="region" aria-labelledby="layers">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('model.layer')}</th>
              <th scope="col">{t('model.expected')}</th>
              <th scope="col" data-number>
                {t('model.shape')}
              </th>
              <th scope="col" data-number>
                {t('model.parameters')}
              </th>
              <th scope="col" data-number>
                {t('model.multiplyAccumulates')}
              </th>
            </tr>
          </thead>
          <tbody>
            {model.layers.map((layer) => (
              <LayerRow key={layer.index} layer={layer} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                {t('model.total')}
              </th>
              <td data-number>{countText(model.parameters, locale)}</td>
              <td data-number>{countText(model.multiplyAccumulates, locale)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}

function LayerRow({ layer }: { layer: LayerReport }) {
  const { t } = useTranslation('results');
  const locale = useLocale();
  return (
    <tr data-tone={layer.ok ? 'accepted' : 'wrong'}>
      <th scope="row">
        <span className={styles.layerName}>
          <ToneIcon tone={layer.ok ? 'accepted' : 'wrong'} size={16} />
          <span>
            <code>{layer.kind}</code> <span className={styles.muted}>{layer.name}</span>
            <span className={styles.srOnly}>, {t(layer.ok ? 'model.ok' : 'model.differs')}</span>
            {layer.message && <span className={styles.layerMessage}>{layer.message[locale]}</span>}
          </span>
        </span>
      </th>
      <td>{layer.expected ?? '–'}</td>
      <td data-number>{layer.outputShape ? formatShape(layer.outputShape) : t('model.missing')}</td>
      <td data-number>{countText(layer.parameters, locale)}</td>
      <td data-number>{countText(layer.multiplyAccumulates, locale)}</td>
    </tr>
  );
}
