import { useComputedColorScheme } from '@mantine/core';
import { divergingColor } from '../../design/tensor-scale.ts';
import styles from './tensor.module.css';
import { formatCell } from './tensor-numbers.ts';

const STEPS = [-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1];

/** What the colours mean: from −limit over 0 to +limit. */
export function ColourLegend({ limit }: { limit: number }) {
  const scheme = useComputedColorScheme('light');
  return (
    <span className={styles.legend}>
      <span className="tabular">{formatCell(-limit, 6)}</span>
      <span className={styles.legendBar} aria-hidden="true">
        {STEPS.map((step) => (
          <span
            key={step}
            className={styles.legendStep}
            style={{ background: divergingColor(step, 1, scheme) ?? 'transparent' }}
          />
        ))}
      </span>
      <span className="tabular">{formatCell(limit, 6)}</span>
    </span>
  );
}
