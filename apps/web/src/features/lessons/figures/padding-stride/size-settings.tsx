import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CHOICES, fitting, type Sizes } from './padded-sliding.ts';

interface SizeSettingsProps {
  readonly sizes: Sizes;
  readonly onChange: (sizes: Sizes) => void;
}

const NAMES = ['input', 'kernel', 'padding', 'stride'] as const satisfies readonly (keyof Sizes)[];

/** Input, kernel, padding and stride; kernels that do not fit cannot be chosen. */
export function SizeSettings({ sizes, onChange }: SizeSettingsProps) {
  const { t } = useTranslation('figures');
  const room = sizes.input + 2 * sizes.padding;
  return (
    <>
      {NAMES.map((name) => (
        <NativeSelect
          key={name}
          label={t(`paddingStride.${name}`)}
          value={String(sizes[name])}
          data={CHOICES[name].map((value) => ({
            value: String(value),
            label: name === 'input' || name === 'kernel' ? `${value}×${value}` : String(value),
            disabled: name === 'kernel' && value > room,
          }))}
          onChange={(event) => onChange(fitting({ ...sizes, [name]: Number(event.currentTarget.value) }))}
        />
      ))}
    </>
  );
}
