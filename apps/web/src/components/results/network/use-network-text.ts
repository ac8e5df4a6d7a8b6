import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isDeparture, type NetworkColumn, type Station } from './network-chain.ts';
import type { ColumnText, LayerLine } from './network-layout.ts';
import { networkShapeText } from './network-shapes.ts';

const OPERATIONS = {
  Conv2D: 'convolution',
  MaxPooling2D: 'maxPooling',
  AveragePooling2D: 'averagePooling',
  Dense: 'dense',
  Flatten: 'flatten',
  Reshape: 'reshape',
  Dropout: 'dropout',
  Activation: 'activation',
  ZeroPadding2D: 'zeroPadding',
} as const;

const isKnown = (kind: string): kind is keyof typeof OPERATIONS => Object.hasOwn(OPERATIONS, kind);

/** The words of the drawing, the same functions until the language changes. */
export function useNetworkText() {
  const { t } = useTranslation('results');
  return useMemo(() => networkText(t), [t]);
}

function networkText(t: TFunction<'results'>) {
  const nameOf = ({ state, reference, layer }: Station): string => {
    if (state === 'input') return t('network.input');
    if (reference) return reference.name === 'output' ? t('network.output') : reference.name;
    return `#${(layer?.index ?? 0) + 1}`;
  };

  /** What a layer does: `합성곱 5×5`; of a kind that has no word here, its class. */
  const operationOf = ({ kind, window }: NonNullable<Station['layer']>): string => {
    const word = isKnown(kind) ? t(`network.operation.${OPERATIONS[kind]}`) : kind;
    return window ? `${word} ${window.join('×')}` : word;
  };

  const linesOf = (station: Station, prefix: string): LayerLine[] => {
    const { state, layer } = station;
    return [
      ...(layer ? [{ text: prefix + operationOf(layer), isWrong: false }] : []),
      ...(isDeparture(state) ? [{ text: `✕ ${t(`network.state.${state}`)}`, isWrong: true }] : []),
    ];
  };

  const columnText = ({ head, followers }: NetworkColumn): ColumnText => ({
    above: [nameOf(head), head.state === 'missing' ? '' : networkShapeText(head.shape)],
    below: [linesOf(head, ''), ...followers.map((follower) => linesOf(follower, '+ '))],
    reference: head.reference
      ? [head.isGiven ? t('network.expected') : 'LeNet-5', networkShapeText(head.reference.outputShape)]
      : [],
  });

  return { nameOf, columnText };
}
