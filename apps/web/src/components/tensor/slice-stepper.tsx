import { ActionIcon, Group, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MatrixSlice } from './tensor-numbers.ts';

interface SliceStepperProps {
  readonly slices: readonly MatrixSlice[];
  readonly place: number;
  readonly onPlace: (place: number) => void;
}

/** Steps through the matrices of a tensor of more than two dimensions; nothing where there is only one. */
export function SliceStepper({ slices, place, onPlace }: SliceStepperProps) {
  const { t } = useTranslation('results');
  if (slices.length < 2) return null;
  const prefix = slices[place]?.prefix ?? [];
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon
        variant="default"
        size="sm"
        aria-label={t('tensor.previousSlice')}
        disabled={place === 0}
        onClick={() => onPlace(place - 1)}
      >
        <IconChevronLeft size={14} />
      </ActionIcon>
      <Text span size="xs" className="tabular" aria-live="polite">
        [{prefix.join(', ')}, :, :]
      </Text>
      <ActionIcon
        variant="default"
        size="sm"
        aria-label={t('tensor.nextSlice')}
        disabled={place >= slices.length - 1}
        onClick={() => onPlace(place + 1)}
      >
        <IconChevronRight size={14} />
      </ActionIcon>
    </Group>
  );
}
