import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { chooseFrom } from '../kit/choose-from.ts';
import type { KernelName, MAGNITUDES } from './filtering.ts';

export type FilterName = KernelName | (typeof MAGNITUDES)[number] | 'own';

/** Filters by what they are for. */
const GROUPS = {
  edges: [
    'sobelX',
    'sobelY',
    'sobel',
    'prewittX',
    'prewittY',
    'prewitt',
    'robertsA',
    'robertsB',
    'roberts',
    'laplace',
  ],
  looks: ['boxBlur', 'gaussian', 'sharpen', 'emboss', 'identity'],
  yours: ['own'],
} as const satisfies Record<string, readonly FilterName[]>;
const GROUP_NAMES = ['edges', 'looks', 'yours'] as const;
const NAMES: readonly FilterName[] = GROUP_NAMES.flatMap((group): readonly FilterName[] => GROUPS[group]);

interface FilterSelectProps {
  readonly name: FilterName;
  readonly onChange: (name: FilterName) => void;
}

export function FilterSelect({ name, onChange }: FilterSelectProps) {
  const { t } = useTranslation('figures');
  return (
    <NativeSelect
      aria-label={t('filterBench.filterLabel')}
      value={name}
      data={GROUP_NAMES.map((group) => ({
        group: t(`filterBench.group.${group}`),
        items: GROUPS[group].map((value) => ({ value, label: t(`filterBench.filter.${value}`) })),
      }))}
      onChange={chooseFrom(NAMES, onChange)}
    />
  );
}
