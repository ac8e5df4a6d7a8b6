import type { ModelReport } from '@convolab/contracts';
import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../locales/use-locale.ts';
import { formatShape } from '../../tensor/tensor-numbers.ts';
import { ToneIcon } from '../outcome-badge.tsx';
import { countText } from '../quantity-text.ts';
import results from '../results.module.css';
import {
  isDeparture,
  isSameShape,
  layerStations,
  networkOf,
  type ExpectedLayer,
  type Station,
} from './network-chain.ts';
import styles from './network.module.css';

interface LayerTableProps {
  readonly model: ModelReport;
  /** Key of the station whose row is marked. */
  readonly active: string | null;
  /** What an element id is made of, so that a row can be found by its station's key. */
  readonly idOf: (key: string) => string;
}

/** What a network costs in all. */
const totalOf = (network: readonly ExpectedLayer[]) => ({
  parameters: network.reduce((sum, layer) => sum + layer.parameters, 0),
  multiplyAccumulates: network.reduce((sum, layer) => sum + layer.multiplyAccumulates, 0),
});

/** The model's layers beside LeNet-5's: shapes, parameters and multiply-accumulates, and where they differ both. */
export function LayerTable({ model, active, idOf }: LayerTableProps) {
  const { t } = useTranslation('results');
  const stations = layerStations(model);
  const isJudged = stations.some(({ reference }) => reference !== null);
  const isGiven = model.reference?.name === null;
  return (
    <section>
      <h3 className={results.head} id={idOf('head')}>
        {t('model.layers')}
      </h3>
      <div className={results.tableFrame} tabIndex={0} role="region" aria-labelledby={idOf('head')}>
        <table className={results.table}>
          <thead>
            <tr>
              <th scope="col">{t('model.layer')}</th>
              <th scope="col">{t(isJudged && !isGiven ? 'model.reference' : 'model.expected')}</th>
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
            {stations.map((station) => (
              <LayerRow
                key={station.key}
                station={station}
                id={idOf(station.key)}
                isActive={station.key === active}
              />
            ))}
          </tbody>
          <tfoot>
            <TotalRow name={t('model.total')} total={model} />
            {isJudged && (
              <TotalRow
                name={isGiven ? t('network.expected') : 'LeNet-5'}
                total={totalOf(networkOf(model))}
              />
            )}
          </tfoot>
        </table>
      </div>
    </section>
  );
}

interface TotalRowProps {
  readonly name: string;
  readonly total: Pick<ModelReport, 'parameters' | 'multiplyAccumulates'>;
}

function TotalRow({ name, total }: TotalRowProps) {
  const locale = useLocale();
  return (
    <tr>
      <th scope="row" colSpan={3}>
        {name}
      </th>
      <td data-number>{countText(total.parameters, locale)}</td>
      <td data-number>{countText(total.multiplyAccumulates, locale)}</td>
    </tr>
  );
}

interface LayerRowProps {
  readonly station: Station;
  readonly id: string;
  readonly isActive: boolean;
}

function LayerRow({ station, id, isActive }: LayerRowProps) {
  const { layer, reference } = station;
  return (
    <tr id={id} tabIndex={-1} className={styles.row} data-active={isActive || undefined}>
      <th scope="row">
        <LayerName station={station} />
      </th>
      <td>{layer?.expected ?? reference?.name ?? '–'}</td>
      <ShapeCell station={station} />
      <CountCell isGiven={station.isGiven} own={layer?.parameters} reference={reference?.parameters} />
      <CountCell
        isGiven={station.isGiven}
        own={layer?.multiplyAccumulates}
        reference={reference?.multiplyAccumulates}
      />
    </tr>
  );
}

function LayerName({ station: { layer, state } }: { station: Station }) {
  const { t } = useTranslation('results');
  const locale = useLocale();
  return (
    <span className={results.layerName}>
      <ToneIcon tone={isDeparture(state) ? 'wrong' : 'accepted'} size={16} />
      <span>
        {layer && (
          <>
            <code>{layer.kind}</code> <span className={results.muted}>{layer.name}</span>{' '}
          </>
        )}
        {isDeparture(state) ? (
          <strong>{t(`network.state.${state}`)}</strong>
        ) : (
          <VisuallyHidden>{t('model.ok')}</VisuallyHidden>
        )}
        {layer?.message && <span className={results.layerMessage}>{layer.message[locale]}</span>}
      </span>
    </span>
  );
}

function ShapeCell({ station: { layer, reference, shape, isGiven } }: { station: Station }) {
  const isSame = layer !== null && reference !== null && isSameShape(shape, reference.outputShape);
  return (
    <td data-number>
      {layer ? formatShape(shape) : '–'}
      {reference && !isSame && <Reference isGiven={isGiven}>{formatShape(reference.outputShape)}</Reference>}
    </td>
  );
}

interface CountCellProps {
  readonly isGiven: boolean;
  readonly own: number | undefined;
  readonly reference: number | undefined;
}

function CountCell({ isGiven, own, reference }: CountCellProps) {
  const locale = useLocale();
  return (
    <td data-number>
      {own === undefined ? '–' : countText(own, locale)}
      {reference !== undefined && reference !== own && (
        <Reference isGiven={isGiven}>{countText(reference, locale)}</Reference>
      )}
    </td>
  );
}

/** What the network that was asked for has there. */
function Reference({ isGiven, children }: { isGiven: boolean; children: string }) {
  const { t } = useTranslation('results');
  return (
    <span className={styles.referenceValue}>
      {isGiven ? t('network.expected') : 'LeNet-5'} {children}
    </span>
  );
}
