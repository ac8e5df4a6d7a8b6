import { useTranslation } from 'react-i18next';
import type { Stage } from './state/network-stages.ts';

/** What a stage is called: `C1 · convolution`, `S2 · average pooling`, `tanh`. */
export function useStageName(): (stage: Stage) => string {
  const { t } = useTranslation('inside');
  return ({ short, trained }) => {
    if (trained === null) return t('input.title');
    const { layer } = trained;
    const kind = layer.kind === 'pool2d' ? t(`pool.${layer.mode}`) : t(`kind.${layer.kind}`);
    const activation = 'activation' in layer && layer.activation !== 'linear' ? layer.activation : null;
    return [short, layer.kind === 'activation' ? null : kind, activation]
      .filter((part) => part !== null)
      .join(' · ');
  };
}
