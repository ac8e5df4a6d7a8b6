import { NativeSelect, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { chooseFrom } from '../kit/choose-from.ts';
import { KERNELS, type Mode, type Preset } from './sliding-window.ts';

const PRESETS = Object.keys(KERNELS) as Preset[];
const MODES: readonly Mode[] = ['convolution', 'correlation'];

interface FigureSettingsProps {
  readonly mode: Mode;
  readonly preset: Preset;
  readonly onMode: (mode: Mode) => void;
  readonly onPreset: (preset: Preset) => void;
}

/** Convolution or cross-correlation, and with which kernel. */
export function FigureSettings({ mode, preset, onMode, onPreset }: FigureSettingsProps) {
  const { t } = useTranslation('figures');
  return (
    <>
      <SegmentedControl
        aria-label={t('slideKernel.mode')}
        value={mode}
        data={MODES.map((value) => ({ value, label: t(`slideKernel.${value}`) }))}
        onChange={onMode}
      />
      <NativeSelect
        aria-label={t('slideKernel.kernelPreset')}
        value={preset}
        data={PRESETS.map((value) => ({ value, label: t(`slideKernel.preset.${value}`) }))}
        onChange={chooseFrom(PRESETS, onPreset)}
      />
    </>
  );
}
