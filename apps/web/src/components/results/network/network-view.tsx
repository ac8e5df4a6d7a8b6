import type { ModelReport } from '@convolab/contracts';
import { useElementSize } from '@mantine/hooks';
import { useMemo, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { countText } from '../quantity-text.ts';
import { useLocale } from '../../../locales/use-locale.ts';
import { formatShape } from '../../tensor/tensor-numbers.ts';
import results from '../results.module.css';
import { isDeparture, networkColumns, type Station } from './network-chain.ts';
import { DRAWING_MARGIN_PX, NetworkDrawing } from './network-drawing.tsx';
import { layOutNetwork } from './network-layout.ts';
import styles from './network.module.css';
import { movedStation } from './moved-station.ts';
import { useNetworkText } from './use-network-text.ts';

interface NetworkViewProps {
  readonly model: ModelReport;
  /** Key of the station that is pointed at, and whose row the table marks. */
  readonly active: string | null;
  readonly onActive: (key: string | null) => void;
  /** Goes to the row of a station. */
  readonly onOpen: (key: string) => void;
}

/** The network as a drawing; pointer and arrow keys move from layer to layer, and what is known of it is told below. */
export function NetworkView({ model, active, onActive, onOpen }: NetworkViewProps) {
  const { t } = useTranslation('results');
  const { ref, width } = useElementSize();
  const [hasFocus, setHasFocus] = useState(false);
  const { columnText } = useNetworkText();
  const columns = useMemo(() => networkColumns(model), [model]);
  const stations = columns.flatMap(({ head, followers }) => [head, ...followers]);
  const current = stations.find(({ key }) => key === active) ?? null;
  const widthPx = width - 2 * DRAWING_MARGIN_PX;
  const layout = useMemo(
    () => (widthPx > 0 ? layOutNetwork(columns, columns.map(columnText), widthPx) : null),
    [columns, columnText, widthPx],
  );
  const moveByKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && active !== null) {
      onOpen(active);
      return;
    }
    const keys = stations.map(({ key }) => key);
    const moved = movedStation(keys, active, event.key);
    if (moved === null) return;
    event.preventDefault();
    onActive(moved);
  };
  return (
    <section className={styles.view} aria-label={t('network.title')}>
      <h3 className={results.head}>{t('network.title')}</h3>
      <div
        ref={ref}
        className={styles.frame}
        role="figure"
        tabIndex={0}
        aria-label={t('network.label', { count: model.layers.length })}
        onKeyDown={moveByKey}
        onFocus={() => {
          setHasFocus(true);
          if (active === null)
            onActive((stations.find(({ state }) => isDeparture(state)) ?? stations[0])?.key ?? null);
        }}
        onBlur={() => {
          setHasFocus(false);
          onActive(null);
        }}
      >
        {layout && (
          <NetworkDrawing
            layout={layout}
            widthPx={widthPx}
            active={active}
            onPoint={(key) => (key !== null || !hasFocus) && onActive(key)}
            onOpen={onOpen}
          />
        )}
      </div>
      <div className={styles.readout} role="status">
        {current ? <StationFacts station={current} /> : <p className={styles.facts}>{t('network.hint')}</p>}
      </div>
    </section>
  );
}

/** Everything about one layer in words; the same as its row of the table. */
function StationFacts({ station }: { station: Station }) {
  const { t } = useTranslation('results');
  const locale = useLocale();
  const { nameOf } = useNetworkText();
  const { state, layer, reference, shape } = station;
  const facts = layer
    ? [
        t('network.facts.shape', { shape: formatShape(shape) }),
        t('network.facts.parameters', { count: countText(layer.parameters, locale) }),
        t('network.facts.multiplyAccumulates', { count: countText(layer.multiplyAccumulates, locale) }),
      ]
    : [t('network.facts.shape', { shape: formatShape(shape) })];
  return (
    <>
      <p>
        <strong>{nameOf(station)}</strong>{' '}
        {layer && (
          <code>
            {layer.kind} {layer.name}
          </code>
        )}{' '}
        {isDeparture(state) && <strong>{t(`network.state.${state}`)}</strong>}
      </p>
      <p className={styles.facts}>{facts.join(' · ')}</p>
      {layer?.message && <p>{layer.message[locale]}</p>}
      {reference && isDeparture(state) && (
        <p className={styles.facts}>
          {t(station.isGiven ? 'network.facts.given' : 'network.facts.reference', {
            name: nameOf(station),
            shape: formatShape(reference.outputShape),
          })}
        </p>
      )}
    </>
  );
}
