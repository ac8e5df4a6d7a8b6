import { NativeSelect, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FigureControls } from './figure-controls.tsx';
import classes from './slide-kernel.module.css';
import { KERNELS, type Mode, type Preset } from './sliding-window.ts';

const PRESETS = Object.keys(KERNELS) as Preset[];
const MODES: readonly Mode[] = ['convolution', 'correlation'];

/** Convolution or cross-correlation, and with which kernel. */
export function FigureSettings({ state, dispatch }: Parameters<typeof FigureControls>[0]) {
  const { t } = useTranslation('course');
  return (
    <div className={classes.settings}>
      <SegmentedControl
        aria-label={t('figure.mode')}
        value={state.mode}
        data={MODES.map((mode) => ({ value: mode, label: t(`figure.${mode}`) }))}
        onChange={(value) => dispatch({ type: 'set', change: { mode: value } })}
      />
      <NativeSelect
        aria-label={t('figure.kernelPreset')}
        value={state.preset}
        data={PRESETS.map((preset) => ({ value: preset, label: t(`figure.preset.${preset}`) }))}
        onChange={(event) => {
          const preset = PRESETS.find((candidate) => candidate === event.currentTarget.value);
          if (preset) dispatch({ type: 'set', change: { preset } });
        }}
      />
    </div>
  );
}
