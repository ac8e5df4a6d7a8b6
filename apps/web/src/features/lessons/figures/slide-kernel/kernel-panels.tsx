import { useTranslation } from 'react-i18next';
import { CellGrid, WindowOutline } from './cell-grid.tsx';
import classes from './slide-kernel.module.css';
import { appliedKernel, KERNEL_SIZE, KERNELS, type Mode, type Preset } from './sliding-window.ts';

const KERNEL_LIMIT = 5;
const TOP_LEFT = { row: 0, column: 0 };

/** The kernel that is multiplied, outlined; for a convolution also the one it was turned from. */
export function KernelPanels({ preset, mode }: { preset: Preset; mode: Mode }) {
  const { t } = useTranslation('course');
  const applied = t(mode === 'convolution' ? 'figure.flippedKernel' : 'figure.asGiven');
  return (
    <div className={classes.kernels}>
      {mode === 'convolution' && (
        <div className={`${classes.panel ?? ''} ${classes.given ?? ''}`}>
          <p className={classes.panelTitle}>{t('figure.originalKernel')}</p>
          <CellGrid
            values={KERNELS[preset]}
            limit={KERNEL_LIMIT}
            scale="diverging"
            label={t('figure.originalKernel')}
          />
        </div>
      )}
      <div className={classes.panel}>
        <p className={classes.panelTitle}>
          {mode === 'convolution' && <span aria-hidden="true">↻ 180° </span>}
          {applied}
        </p>
        <CellGrid values={appliedKernel(preset, mode)} limit={KERNEL_LIMIT} scale="diverging" label={applied}>
          <WindowOutline cell={TOP_LEFT} size={KERNEL_SIZE} />
        </CellGrid>
      </div>
    </div>
  );
}
