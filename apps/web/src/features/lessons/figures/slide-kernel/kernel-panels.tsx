import { useTranslation } from 'react-i18next';
import { CellGrid, WindowOutline } from '../kit/cell-grid.tsx';
import { FigurePanel } from '../kit/figure-frame.tsx';
import classes from './slide-kernel.module.css';
import { appliedKernel, KERNEL_SIZE, KERNELS, type Mode, type Preset } from './sliding-window.ts';

const KERNEL_LIMIT = 5;
const TOP_LEFT = { row: 0, column: 0 };

/** The kernel that is multiplied, outlined; for a convolution also the one it was turned from. */
export function KernelPanels({ preset, mode }: { preset: Preset; mode: Mode }) {
  const { t } = useTranslation('figures');
  const applied = t(mode === 'convolution' ? 'slideKernel.flippedKernel' : 'slideKernel.asGiven');
  return (
    <div className={classes.kernels}>
      {mode === 'convolution' && (
        <div className={classes.given}>
          <FigurePanel title={t('slideKernel.originalKernel')}>
            <CellGrid
              values={KERNELS[preset]}
              limit={KERNEL_LIMIT}
              scale="diverging"
              label={t('slideKernel.originalKernel')}
            />
          </FigurePanel>
        </div>
      )}
      <FigurePanel
        title={
          <>
            {mode === 'convolution' && <span aria-hidden="true">↻ 180° </span>}
            {applied}
          </>
        }
      >
        <CellGrid values={appliedKernel(preset, mode)} limit={KERNEL_LIMIT} scale="diverging" label={applied}>
          <WindowOutline cell={TOP_LEFT} size={KERNEL_SIZE} />
        </CellGrid>
      </FigurePanel>
    </div>
  );
}
